namespace Rapport;

/// <summary>An id: a prefix that says what kind of thing it names, and a hash over what makes that thing itself.</summary>
public interface IId
{
    /// <summary>The id as it is written in files, JSON and addresses.</summary>
    string Value { get; }
}
