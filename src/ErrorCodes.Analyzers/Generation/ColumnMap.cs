using System;
using System.Collections.Generic;
using System.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Which column of a table holds what, told by the words of its header in the common languages of the trade.</summary>
internal sealed class ColumnMap
{
    // Best first: a table may have both a "Code" and an "Error Code", a "Message" and a "Description".
    private static readonly string[] CodeWords =
    [
        "errorcode", "errcode", "apierrorcode", "returncode", "retcode", "resultcode", "code", "errorno", "errno",
        "errornumber", "errorid", "scode",
        "错误码", "错误代码", "錯誤碼", "錯誤代碼", "返回码", "代码", "代碼",
        "エラーコード", "コード", "에러코드", "오류코드", "코드",
        "fehlercode", "fehlernummer", "codederreur", "codeerreur", "códigodeerror", "códigodeerro", "código", "codigo",
        "кодошибки", "код", "codiceerrore", "codice", "hatakodu", "kod",
    ];

    private static readonly string[] DescriptionWords =
    [
        "description", "errordescription", "desc", "errormessage", "errormsg", "errmsg", "message", "msg", "meaning", "explanation",
        "reason", "detail", "details", "text", "error",
        "错误描述", "描述", "错误信息", "错误消息", "錯誤描述", "錯誤訊息", "说明", "說明", "信息", "消息", "含义", "提示", "原因",
        "説明", "メッセージ", "エラーメッセージ", "内容", "意味", "설명", "메시지", "의미",
        "beschreibung", "meldung", "fehlermeldung", "bedeutung", "signification", "descripción", "descripcion", "mensaje",
        "significado", "descrição", "mensagem", "описание", "сообщение", "значение", "descrizione", "messaggio", "açıklama", "opis",
    ];

    private static readonly string[] NameWords = ["name", "constant", "constantname", "identifier", "errorname", "codename", "mnemonic", "名称"];

    private ColumnMap(int code, int description, IReadOnlyList<string> headers)
    {
        Code = code;
        Description = description;
        Name = Find(headers, NameWords);
        Category = Find(headers, ["category", "group", "类别", "分类"]);
        Critical = Find(headers, ["critical"]);
        Outcome = Find(headers, ["outcome"]);
        Retry = Find(headers, ["retry"]);
    }

    public int Code { get; }

    public int Description { get; }

    public int Name { get; }

    public int Category { get; }

    public int Critical { get; }

    public int Outcome { get; }

    public int Retry { get; }

    /// <summary>Recognises the columns; <see cref="Code"/> or <see cref="Description"/> is -1 when there is none.</summary>
    public static ColumnMap Of(TableRow header)
    {
        var headers = Array.ConvertAll(header.Cells, Plain);
        return new ColumnMap(Find(headers, CodeWords), Find(headers, DescriptionWords), headers);
    }

    private static int Find(IReadOnlyList<string> headers, string[] words)
    {
        foreach (var word in words)
        {
            for (var i = 0; i < headers.Count; i++)
            {
                if (headers[i] == word)
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private static string Plain(string header)
    {
        var plain = new StringBuilder(header.Length);
        foreach (var c in header)
        {
            if (c is '(' or '（')
            {
                break;
            }

            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        return plain.ToString();
    }
}
