namespace ReviewerPortal.Domain.Policies;

/// <summary>What a policy statement says about the service.</summary>
public enum PolicyVerdict
{
    /// <summary>Medically necessary when its criteria are met: the reviewer answers Met, NotMet, NotApplicable or ChartSilent.</summary>
    MedicallyNecessaryWhen,
    /// <summary>The literature does not support the service: the reviewer answers whether the statement applies.</summary>
    NotSupportedByLiterature,
    Investigational,
    NotMedicallyNecessary,
}
