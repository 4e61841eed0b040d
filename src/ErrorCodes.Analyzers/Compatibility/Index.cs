namespace System;

/// <summary>What the compiler needs for list patterns where the framework does not bring it.</summary>
internal readonly struct Index
{
    private readonly int _value;

    public Index(int value, bool fromEnd = false) => _value = fromEnd ? ~value : value;

    public static implicit operator Index(int value) => new(value);

    public int GetOffset(int length) => _value < 0 ? length - ~_value : _value;
}
