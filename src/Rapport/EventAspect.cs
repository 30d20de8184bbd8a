namespace Rapport;

/// <summary>In what reports of one event may differ.</summary>
public enum EventAspect
{
    /// <summary>The day or the period; a coarser period that holds the other is no difference.</summary>
    Date,

    /// <summary>The place.</summary>
    Place,

    /// <summary>The stated size.</summary>
    Size,

    /// <summary>The kind of act, where one tells words and another deeds.</summary>
    Act,

    /// <summary>Whether it is told as done, agreed or promised.</summary>
    Modality,
}
