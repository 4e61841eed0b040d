using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>A decision, and the way the arms it lacks are currently written.</summary>
internal sealed class ArmEdit
{
    private readonly IEnumerator<(ImmutableArray<NewArm> Arms, ImmutableArray<string> Imports)> _ways;

    private ArmEdit(ArmHost host, IEnumerable<(ImmutableArray<NewArm> Arms, ImmutableArray<string> Imports)> ways)
    {
        Host = host;
        _ways = ways.GetEnumerator();
    }

    public ArmHost Host { get; }

    public ImmutableArray<string> Imports => _ways.Current.Imports;

    public IEnumerable<TextChange> Changes => Host.Insert(_ways.Current.Arms);

    /// <summary>The arms in the first of the forms that can be written; null where none can.</summary>
    public static ArmEdit? Create(SourceFile file, ArmRequest request, LocalNames names, ArmComposer composer, IReadOnlyList<ArmForm> forms)
    {
        if (ArmHosts.At(file, request) is not { } host
            || host.Views[0].ExpressionAt(request.Code) is not { } code
            || CodePlace.Create(host.Views[0], code, request.Path) is not { } place)
        {
            return null;
        }

        var local = names.Fresh(host.Views[0].Root, host.Node);
        var edit = new ArmEdit(host, Ways());
        return edit.Mend() ? edit : null;

        IEnumerable<(ImmutableArray<NewArm> Arms, ImmutableArray<string> Imports)> Ways()
        {
            foreach (var form in forms)
            {
                if (composer.Compose(host, place, local, request, form, mayImport: true) is not { } shortest)
                {
                    continue;
                }

                yield return shortest;
                if (!shortest.Imports.IsEmpty && composer.Compose(host, place, local, request, form, mayImport: false) is { } qualified)
                {
                    yield return qualified;
                }
            }
        }
    }

    /// <summary>Goes on to the next way of writing; false where there is none.</summary>
    public bool Mend() => _ways.MoveNext();
}
