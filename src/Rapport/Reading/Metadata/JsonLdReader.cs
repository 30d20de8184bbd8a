using System.Globalization;
using Rapport.Language;

namespace Rapport.Reading.Metadata;

/// <summary>
/// Reads structured data as it is found, not as it should be: commas too many or too few, raw line ends in texts, remarks and markup around it, single quotes,
/// several objects in a row. What cannot be understood is stepped over; it never fails and takes linear time.
/// </summary>
internal sealed class JsonLdReader
{
    private const int Deepest = 32;
    private const int MostObjects = 2000;
    private readonly string _source;
    private readonly int _end;
    private readonly List<JsonLdObject> _objects;
    private int _at;

    private JsonLdReader(string source, TextSpan script, List<JsonLdObject> objects)
    {
        _source = source;
        _at = script.Start;
        _end = script.End;
        _objects = objects;
    }

    /// <summary>Adds the objects of one script, outer ones before what they hold.</summary>
    public static void Read(string source, TextSpan script, List<JsonLdObject> objects) => new JsonLdReader(source, script, objects).ReadAll();

    private void ReadAll()
    {
        while (_at < _end && _objects.Count < MostObjects)
        {
            if (_source[_at] is '{' or '[')
                ReadValue(-1, "", 0);
            else
                _at++;
        }
    }

    private void ReadValue(int owner, string name, int depth)
    {
        SkipSpace();
        if (_at >= _end)
            return;
        switch (_source[_at])
        {
            case '{':
                ReadObject(owner, name, depth);
                break;
            case '[':
                ReadList(owner, name, depth);
                break;
            case '"' or '\'':
                var start = _at;
                var text = ReadText(_source[_at]);
                Keep(owner, name, text, TextSpan.FromBounds(start, _at));
                break;
            default:
                var from = _at;
                while (_at < _end && _source[_at] is not (',' or '}' or ']' or '\n'))
                    _at++;
                Keep(owner, name, _source[from.._at].Trim(), TextSpan.FromBounds(from, _at));
                break;
        }
    }

    private void ReadObject(int owner, string name, int depth)
    {
        _at++;
        if (depth > Deepest || _objects.Count >= MostObjects)
        {
            _at = _end;
            return;
        }
        var own = _objects.Count;
        _objects.Add(new(owner, name));
        if (owner >= 0)
            _objects[owner].Properties.Add((name, null, own, new(_at - 1, 1)));
        while (true)
        {
            SkipSpace();
            if (_at >= _end)
                return;
            var unit = _source[_at];
            if (unit == '}')
            {
                _at++;
                return;
            }
            if (unit is not ('"' or '\''))
            {
                if (unit == ']')
                    return;
                _at++;
                continue;
            }
            var key = ReadText(unit);
            SkipSpace();
            if (_at < _end && _source[_at] == ':')
            {
                _at++;
                ReadValue(own, key, depth + 1);
            }
        }
    }

    private void ReadList(int owner, string name, int depth)
    {
        _at++;
        if (depth > Deepest)
        {
            _at = _end;
            return;
        }
        while (true)
        {
            SkipSpace();
            if (_at >= _end || _source[_at] == '}')
                return;
            if (_source[_at] == ']')
            {
                _at++;
                return;
            }
            if (_source[_at] is ',' or ':')
            {
                _at++;
                continue;
            }
            var before = _at;
            ReadValue(owner, name, depth + 1);
            if (_at == before)
                _at++;
        }
    }

    // A quote mark ends a text only where what follows may follow a text; others belong to it, as editors forget to escape them.
    private string ReadText(char quote)
    {
        using var text = new TextBuffer(0);
        _at++;
        while (_at < _end)
        {
            var unit = _source[_at];
            if (unit == '\\' && _at + 1 < _end)
            {
                _at += 2;
                var escaped = _source[_at - 1];
                if (escaped == 'u' && _at + 4 <= _end && int.TryParse(_source.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point))
                {
                    text.Append((char)point);
                    _at += 4;
                }
                else
                    text.Append(escaped switch { 'n' or 'r' or 't' or 'f' or 'b' => ' ', _ => escaped });
                continue;
            }
            _at++;
            if (unit == quote && EndsText())
                break;
            text.Append(unit);
        }
        return text.ToString();
    }

    private bool EndsText()
    {
        var i = _at;
        while (i < _end && i < _at + 64 && char.IsWhiteSpace(_source[i]))
            i++;
        return i >= _end || i == _at + 64 || _source[i] is ',' or '}' or ']' or ':' or '"' or '\'' or '/' or '<';
    }

    private void Keep(int owner, string name, string value, TextSpan source)
    {
        if (owner >= 0 && value.Length > 0 && value is not ("null" or "undefined"))
            _objects[owner].Properties.Add((name, value, -1, source));
    }

    private void SkipSpace()
    {
        while (_at < _end && (char.IsWhiteSpace(_source[_at]) || _source[_at] is '\uFEFF'))
            _at++;
    }
}
