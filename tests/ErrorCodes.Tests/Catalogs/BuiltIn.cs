using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace ErrorCodes.Tests.Catalogs;

/// <summary>The catalogs that come with the vocabulary, as the library registers them.</summary>
internal static class BuiltIn
{
    /// <summary>Those whose constants are the library's own.</summary>
    public static IEnumerable<ErrorCodeCatalogAttribute> Registrations =>
        typeof(ErrorCodeInfo).Assembly.GetCustomAttributes<ErrorCodeCatalogAttribute>().Where(it => it.Type is not null);

    public static IEnumerable<string> Ids => Registrations.Select(it => it.Id);

    public static ErrorCodeCatalogAttribute Registration(string id) => Registrations.Single(it => it.Id == id);

    public static ErrorCodeTable Rows(string id) => (ErrorCodeTable)Registration(id).Type!.GetProperty("All")!.GetValue(null)!;
}
