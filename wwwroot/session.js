// While somebody works, renews the sign-in that a circuit alone would let expire; after the idle time, signs out.
(() => {
  const minutes = Number(document.documentElement.dataset.idleMinutes);
  if (!minutes) return;

  const idleAfter = minutes * 60_000;
  const renewEvery = Math.min(idleAfter / 6, 300_000);
  let lastActive = Date.now();
  let lastRenewed = Date.now();

  for (const kind of ["keydown", "pointerdown", "wheel", "touchstart"])
    addEventListener(kind, () => { lastActive = Date.now(); }, { passive: true, capture: true });

  const signOut = () => {
    const form = document.getElementById("sign-out");
    if (!form) return location.reload();
    form.action += "?idle=true";
    form.submit();
  };

  setInterval(() => {
    const now = Date.now();
    if (now - lastActive >= idleAfter) return signOut();
    if (lastActive > lastRenewed && now - lastRenewed >= renewEvery) {
      lastRenewed = now;
      fetch("/account/keep-alive", { redirect: "manual" }).catch(() => { });
    }
  }, 15_000);
})();
