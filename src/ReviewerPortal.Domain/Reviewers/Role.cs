namespace ReviewerPortal.Domain.Reviewers;

/// <summary>What a person comes for, and so what they may do. One person may hold several roles; each use case asks for one.</summary>
public enum Role
{
    Nurse,
    MedicalDirector,
    Auditor,
    Administrator,

    /// <summary>Maintains the rows that law and plan policy are written in: clocks, credential classes, second signatures.</summary>
    Compliance,
}
