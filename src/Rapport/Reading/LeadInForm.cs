namespace Rapport.Reading;

/// <summary>How a part of a digest is introduced.</summary>
internal enum LeadInForm
{
    /// <summary>"On DATE, OUTLET published an article titled …".</summary>
    Published,

    /// <summary>"The original title of the article on DATE of OUTLET: …".</summary>
    OriginalTitle,

    /// <summary>"OUTLET reported on DATE: …".</summary>
    Colon,
}
