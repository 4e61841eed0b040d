using System.Collections.Immutable;
using System.Linq;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>One code of a catalog with everything that names it.</summary>
internal sealed class CatalogCode
{
    public CatalogCode(string code, int order, ImmutableArray<CatalogConstant> constants, bool isCritical, bool isSuccess)
    {
        Code = code;
        Order = order;
        Constants = constants;
        IsCritical = isCritical || constants.Any(constant => constant.IsCritical);
        IsSuccess = isSuccess;
    }

    /// <summary>The canonical form: the code as the API sends it.</summary>
    public string Code { get; }

    /// <summary>The position in the catalog's table.</summary>
    public int Order { get; }

    /// <summary>The constants that name the code, in the order they are declared.</summary>
    public ImmutableArray<CatalogConstant> Constants { get; }

    public bool IsCritical { get; }

    public bool IsSuccess { get; }

    public bool IsObsolete => Constants.All(constant => constant.IsObsolete);

    /// <summary>Whether the code can arrive as a number; transport entries such as "Request Timed Out" cannot.</summary>
    public bool IsNumeric => Constants.Any(constant => constant.Form != ConstantForm.Text);

    public string Name => Constants[0].Name;

    public string? Category => Constants.Select(constant => constant.Category).FirstOrDefault(category => category is not null);

    public string? Description => Constants.Select(constant => constant.Description).FirstOrDefault(text => text is not null);

    /// <summary>The constant to offer where a number, or a text, stands that should have been this code.</summary>
    public CatalogConstant? ConstantLike(CodeValue written) =>
        Constants.Where(constant => !constant.IsObsolete && constant.Value.IsText == written.IsText)
            .OrderBy(constant => constant.Form == ConstantForm.EnumMember)
            .FirstOrDefault();

    /// <summary>The constant to offer where this value stands: the first declared, plain constants before enum members, obsolete ones never.</summary>
    public CatalogConstant? ConstantFor(CodeValue value)
    {
        CatalogConstant? enumMember = null;
        foreach (var constant in Constants)
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
