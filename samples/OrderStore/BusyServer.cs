using System.Net;

namespace OrderStore;

/// <summary>A server without a network, which answers one question and is busy with the next.</summary>
internal sealed class BusyServer : HttpMessageHandler
{
    private int _asked;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isKnown = request.RequestUri!.AbsolutePath == "/articles/4711";
        return Task.FromResult(
            !isKnown ? new HttpResponseMessage(HttpStatusCode.NotFound)
            : _asked++ > 0 ? new HttpResponseMessage(HttpStatusCode.TooManyRequests)
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("12") });
    }
}
