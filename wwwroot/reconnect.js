// Opens and closes the connection dialog; app.css shows the sentence that fits the state.
(() => {
  const dialog = document.getElementById("components-reconnect-modal");
  if (!dialog) return;
  const set = state => { dialog.dataset.state = state; };

  dialog.addEventListener("components-reconnect-state-changed", e => {
    const state = e.detail.state;
    if (state === "hide") { if (dialog.open) dialog.close(); return; }
    // The server no longer knows this circuit; drafts come back with a fresh page.
    if (state === "rejected") return location.reload();
    set({ show: "trying", retrying: "waiting", failed: "failed", paused: "paused", "resume-failed": "lost" }[state] ?? "trying");
    if (!dialog.open) dialog.showModal();
  });

  const retry = async () => {
    set("trying");
    try {
      if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) location.reload();
    } catch {
      set("failed");
    }
  };
  const resume = async () => {
    try { if (!await Blazor.resumeCircuit()) set("lost"); } catch { set("lost"); }
  };

  dialog.addEventListener("cancel", e => e.preventDefault());
  dialog.addEventListener("click", e => {
    const act = e.target.dataset?.reconnect;
    if (act === "retry") retry();
    if (act === "resume") resume();
    if (act === "reload") location.reload();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && dialog.open && dialog.dataset.state === "failed") retry();
  });
})();
