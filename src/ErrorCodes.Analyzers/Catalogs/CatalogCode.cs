using System.Collections.Generic;
using System.Linq;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>One code of a catalog with everything that names it.</summary>
internal sealed class CatalogCode
{
    private readonly List<CatalogConstant> _constants = [];

    public CatalogCode(Catalog catalog, string code, int order)
    {
        Catalog = catalog;
        Code = code;
        Order = order;
    }

    public Catalog Catalog { get; }

    /// <summary>The canonical form: the code as the API sends it.</summary>
    public string Code { get; }

    /// <summary>The position in the catalog's table.</summary>
    public int Order { get; }

    public bool IsCritical { get; set; }

    public bool IsSuccess { get; set; }

    public bool IsObsolete => _constants.All(constant => constant.IsObsolete);

    /// <summary>Whether the code can arrive as a number; transport entries such as "Request Timed Out" cannot.</summary>
    public bool IsNumeric => _constants.Any(constant => constant.Form != ConstantForm.Text);

    public string Name => _constants[0].Name;

    public string? Category => _constants.Select(constant => constant.Category).FirstOrDefault(category => category is not null);

    public string? Description => _constants.Select(constant => constant.Description).FirstOrDefault(text => text is not null);

    public IReadOnlyList<CatalogConstant> Constants => _constants;

    public void Add(CatalogConstant constant)
    {
        _constants.Add(constant);
        IsCritical |= constant.IsCritical;
    }

    /// <summary>The constant to offer where this value stands: the first declared, plain constants before enum members, obsolete ones never.</summary>
    public CatalogConstant? ConstantFor(CodeValue value)
    {
        CatalogConstant? enumMember = null;
        foreach (var constant in _constants)
        {
            if (constant.IsObsolete || !constant.Value.Equals(value))
            {
                continue;
            }

            if (constant.Form != ConstantForm.EnumMember)
            {
                return constant;
            }

            enumMember ??= constant;
        }

        return enumMember;
    }
}
