namespace ErrorCodes.Analyzers.Generation;

/// <summary>What a column may be headed by, in the common languages of the trade: letters and digits in lower case.</summary>
internal static class ColumnWords
{
    // Best first: a table may have both a "Code" and an "Error Code", a "Message" and a "Description".
    public static readonly string[] Code =
    [
        "errorcode", "errcode", "apierrorcode", "returncode", "retcode", "resultcode", "code", "errorno", "errno",
        "errornumber", "errorid", "scode",
        "错误码", "错误代码", "錯誤碼", "錯誤代碼", "返回码", "代码", "代碼",
        "エラーコード", "コード", "에러코드", "오류코드", "코드",
        "fehlercode", "fehlernummer", "codederreur", "codeerreur", "códigodeerror", "códigodeerro", "código", "codigo",
        "кодошибки", "код", "codiceerrore", "codice", "hatakodu", "kod",
    ];

    public static readonly string[] Description =
    [
        "description", "errordescription", "desc", "errormessage", "errormsg", "errmsg", "message", "msg", "meaning", "explanation",
        "reason", "detail", "details", "text", "error",
        "错误描述", "描述", "错误信息", "错误消息", "錯誤描述", "錯誤訊息", "说明", "說明", "信息", "消息", "含义", "提示", "原因",
        "説明", "メッセージ", "エラーメッセージ", "内容", "意味", "설명", "메시지", "의미",
        "beschreibung", "meldung", "fehlermeldung", "bedeutung", "signification", "descripción", "descripcion", "mensaje",
        "significado", "descrição", "mensagem", "описание", "сообщение", "значение", "descrizione", "messaggio", "açıklama", "opis",
    ];

    public static readonly string[] Name = ["name", "constant", "constantname", "identifier", "errorname", "codename", "mnemonic", "名称"];

    public static readonly string[] Category = ["category", "group", "类别", "分类"];

    public static readonly string[] Critical = ["critical"];

    public static readonly string[] Outcome = ["outcome"];

    public static readonly string[] Retry = ["retry"];

    // Not "since": vendors head columns by it that count their own releases, or years.
    public static readonly string[] SinceRelease = ["sincerelease"];

    public static readonly string[] CriticalSinceRelease = ["criticalsincerelease"];
}
