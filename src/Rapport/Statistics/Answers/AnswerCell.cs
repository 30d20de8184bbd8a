namespace Rapport.Statistics.Answers;

/// <summary>One value of an answer and where it stands.</summary>
/// <param name="Text">What it says; null where the answer says null.</param>
/// <param name="Bytes">Its bytes, without quotes.</param>
/// <param name="Line">Its line, counted from 1.</param>
internal readonly record struct AnswerCell(string? Text, ByteSpan Bytes, int Line);
