// Runs before the first paint: sets the theme from the cookie, or from the system where the person left it the choice.
(() => {
  const cookie = "portal-theme";
  const system = matchMedia("(prefers-color-scheme: dark)");
  let listener = null;

  const stored = () => document.cookie.split("; ").find(c => c.startsWith(cookie + "="))?.split("=")[1] ?? "system";
  const choice = () => stored().split("-")[0];
  const isDark = () => choice() === "dark" || (choice() === "system" && system.matches);

  const apply = picked => {
    const value = picked === "system" ? `system-${system.matches ? "dark" : "light"}` : picked;
    const secure = location.protocol === "https:" ? "; secure" : "";
    document.cookie = `${cookie}=${value}; path=/; max-age=31536000; samesite=strict${secure}`;
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
    document.documentElement.dataset.themeChoice = choice();
    listener?.invokeMethodAsync("ThemeChanged", isDark());
  };

  apply(choice());
  system.addEventListener("change", () => apply(choice()));
  document.addEventListener("click", e => {
    const button = e.target.closest?.("button[data-theme-choice]");
    if (button) apply(button.dataset.themeChoice);
  });

  window.portalTheme = {
    watch: dotnet => { listener = dotnet; dotnet.invokeMethodAsync("ThemeChanged", isDark()); },
    unwatch: () => { listener = null; },
  };
})();
