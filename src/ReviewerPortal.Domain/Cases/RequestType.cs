namespace ReviewerPortal.Domain.Cases;

/// <summary>When the service happens relative to the request.</summary>
public enum RequestType
{
    PreService,
    Concurrent,
    PostService,
}
