namespace Rapport.Reading;

/// <summary>Adds up what speaks for and against one stretch of lines being a piece of a digest, line by line.</summary>
/// <param name="sourcesFirst">Whether the digest's sources stand before the text rather than behind it.</param>
/// <param name="before">The line before it.</param>
internal sealed class DigestPart(bool sourcesFirst, DigestLine? before)
{
    private readonly HashSet<string> _outlets = new(StringComparer.OrdinalIgnoreCase);
    private int _score = DigestWeights.Piece;
    private SourceTally _opening;
    private SourceTally _closing;
    private int _headings;
    private int _trailing;
    private int _rules;
    private int _held;
    private bool _isIntroduced;
    private bool _hasProse;
    private bool _isEmpty = true;
    private bool _isClosed;

    /// <summary>The sum, or null where the stretch cannot be a piece.</summary>
    public int? Score
    {
        get
        {
            if (!_hasProse || _rules > 0)
                return null;
            var both = _isIntroduced ? 3 : (_opening | _closing).Strength();
            var side = _isIntroduced || both == 0 ? 0 : (sourcesFirst ? _opening : _closing).Strength() > 0 ? 0 : DigestWeights.OtherSide;
            return _score + both + side + (both == 0 ? DigestWeights.Unsourced : 0) + _trailing * DigestWeights.Trailing + Math.Max(0, _outlets.Count - 1) * DigestWeights.Inside;
        }
    }

    /// <summary>Takes one more line.</summary>
    public void Take(DigestLine line)
    {
        if (line.IsRule)
        {
            _rules++;
            return;
        }
        if (line.IsAside)
        {
            _score += DigestWeights.Inside;
            return;
        }
        if (_rules > 0)
            (_score, _rules) = (_score + DigestWeights.Inside, 0);
        if (_isEmpty)
            Begin(line);
        else if (line.Number is not null || line.IsIntroduced)
            _score += line.IsIntroduced && !_hasProse ? 0 : DigestWeights.Inside;
        else if (_hasProse && (line.Heading is not null || line.Opening is not null || line.LeadIn is not null))
            _score += DigestWeights.Inside;
        _isEmpty = false;
        if (line.Source is { } source)
            TakeSource(source);
        else if (line.IsProse)
            TakeProse(line);
        else
            TakeHeading(line);
    }

    private void Begin(DigestLine line)
    {
        _isIntroduced = line.IsIntroduced;
        _score += line.IsIntroduced || line.Number is not null ? DigestWeights.Introduced
            : line.Heading is not null || line.Opening is not null || line.LeadIn is not null ? DigestWeights.Sourced
            : line.Source is { } source ? source.Tally == SourceTally.Date ? 0 : sourcesFirst ? DigestWeights.Headed : DigestWeights.Loose
            : line.IsHeading ? DigestWeights.Headed
            : before is null or { IsAside: true } or { Closing.IsEmpty: false } ? 0 : DigestWeights.Unmarked;
        _score += before is { IsRule: true } ? DigestWeights.Ruled : 0;
    }

    private void TakeSource(SourceLine source)
    {
        Name(source.Outlet);
        // A list of days, a calendar, an archive.
        if (source.Tally == SourceTally.Date && (_hasProse ? _closing : _opening).HasFlag(SourceTally.Date))
            _score += DigestWeights.Loose;
        if (!_hasProse)
        {
            _opening |= source.Tally;
            if (source.Title is not null && ++_headings > 1)
                _score += DigestWeights.Inside;
        }
        else
        {
            _closing |= source.Tally;
            // A line of its own in the midst of the text: known only once text follows.
            _held += source.Tally.Strength() == 1 ? DigestWeights.Loose : DigestWeights.Inside;
            if (_trailing > 0)
                (_score, _trailing) = (_score + DigestWeights.Inside, 0);
            _isClosed = true;
        }
    }

    private void TakeProse(DigestLine line)
    {
        _score += _held + (_isClosed && _held == 0 ? DigestWeights.Inside : 0) + _trailing * DigestWeights.Between;
        (_held, _isClosed, _trailing) = (0, false, 0);
        if (!_hasProse && line.Opening is { } opening)
        {
            _opening |= opening.Tally;
            Name(opening.Outlet);
        }
        else if (!_hasProse && line.LeadIn is { } lead)
        {
            _opening |= SourceTally.Outlet | SourceTally.Date;
            Name(lead.Outlet);
        }
        _hasProse = true;
        foreach (var credit in line.Closing)
        {
            Name(credit.Outlet);
            _closing |= (credit.Outlet is not null ? SourceTally.Outlet : 0) | (credit.Date is not null ? SourceTally.Date : 0) | (credit.People.IsEmpty ? 0 : SourceTally.Person);
            _isClosed = true;
        }
    }

    private void TakeHeading(DigestLine line)
    {
        if (line.Heading is { } heading)
        {
            Name(heading.Outlet);
            _opening |= heading.Tally;
        }
        if (_hasProse)
            _trailing++;
        else if (++_headings > 1)
            _score += line.Heading is not null ? DigestWeights.Inside : DigestWeights.Loose;
    }

    private void Name(string? outlet)
    {
        if (outlet is not null)
            _outlets.Add(outlet);
    }
}
