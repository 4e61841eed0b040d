using System.Collections.Generic;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>Places of a text, in its order.</summary>
internal sealed class TextPlaces
{
    public static readonly TextPlaces None = new([]);

    private readonly List<int> _places;

    public TextPlaces(IEnumerable<int> places)
    {
        _places = [.. places];
        _places.Sort();
    }

    public IReadOnlyList<int> All => _places;

    /// <summary>Those from one place to before another.</summary>
    public IEnumerable<int> Between(int from, int to)
    {
        var index = _places.BinarySearch(from);
        for (index = index >= 0 ? index : ~index; index < _places.Count && _places[index] < to; index++)
        {
            yield return _places[index];
        }
    }
}
