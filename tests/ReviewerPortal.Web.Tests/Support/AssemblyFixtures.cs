using ReviewerPortal.Web.Tests.Support;

// One Development host for every test that only reads demo data or adds people of its own.
[assembly: AssemblyFixture(typeof(PortalHost))]
