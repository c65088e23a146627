using System.Globalization;
using System.Text;

namespace PointsMarket.Core.Drawing;

/// <summary>The outline of a document (bookmarks) as the objects of its file.</summary>
internal sealed class PdfOutline
{
    /// <summary>Above all bookmarks.</summary>
    private const int Root = -1;

    private readonly IReadOnlyList<Bookmark> _bookmarks;
    private readonly int _number;
    private readonly int[] _parents;
    private readonly ILookup<int, int> _children;

    private PdfOutline(IReadOnlyList<Bookmark> bookmarks, int number)
    {
        (_bookmarks, _number, _parents) = (bookmarks, number, new int[bookmarks.Count]);
        var above = new Stack<int>();
        for (var i = 0; i < bookmarks.Count; i++)
        {
            while (above.TryPeek(out var last) && bookmarks[last].Level >= bookmarks[i].Level)
                above.Pop();

            _parents[i] = above.TryPeek(out var parent) ? parent : Root;
            above.Push(i);
        }

        _children = Enumerable.Range(0, bookmarks.Count).ToLookup(i => _parents[i]);
    }

    /// <summary>The objects, the outline's own first, numbered on from <paramref name="number"/>.</summary>
    public static List<string> Write(IReadOnlyList<Bookmark> bookmarks, int number)
    {
        if (bookmarks.Count == 0)
            return [];

        var outline = new PdfOutline(bookmarks, number);
        var objects = new string[bookmarks.Count + 1];
        objects[0] = $"{number} 0 obj\n<</Type /Outlines\n{outline.Kin(Root)}>>\nendobj\n";
        outline.Write(Root, objects);
        return [.. objects];
    }

    private void Write(int parent, string[] objects)
    {
        List<int> children = [.. _children[parent]];
        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i];
            var title = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("\uFEFF" + _bookmarks[child].Text));
            var previous = i > 0 ? $"/Prev {Reference(children[i - 1])}\n" : "";
            var next = i + 1 < children.Count ? $"/Next {Reference(children[i + 1])}\n" : "";
            objects[child + 1] =
                $"{_number + 1 + child} 0 obj\n<</Title <{title}>\n/Dest /{_bookmarks[child].Destination}\n"
                + $"/Parent {Reference(parent)}\n{previous}{next}{Kin(child)}>>\nendobj\n";
            Write(child, objects);
        }
    }

    private string Kin(int parent) => _children[parent].ToList() is { Count: > 0 } children
        ? string.Create(CultureInfo.InvariantCulture, $"/First {Reference(children[0])}\n/Last {Reference(children[^1])}\n/Count {children.Count}\n")
        : "";

    private string Reference(int bookmark) => string.Create(CultureInfo.InvariantCulture, $"{_number + 1 + bookmark} 0 R");
}
