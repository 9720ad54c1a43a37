// Saves what is typed into fields with data-draft-scope and data-draft-field by HTTP, while it is typed: it works while the
// circuit is down, and "Saved" is shown only when the server has stored the text. While the server cannot be reached, the
// text is kept in this tab (sessionStorage) and offered again; nothing else is stored in the browser.
(() => {
  const meta = document.querySelector("meta[name=portal-drafts]");
  if (!meta) return;

  const token = meta.content, person = meta.dataset.person;
  const idleBeforeSave = 400, longestPause = 15_000, keepaliveLimit = 60_000;
  const bridge = `portal-draft|${person}|`;
  const fields = new Map();   // key → the field's state

  const keyOf = e => `${e.dataset.draftScope}|${e.dataset.draftField}`;
  const isDraft = e => e instanceof HTMLElement && e.dataset.draftScope && e.dataset.draftField;

  const stateOf = element => {
    const known = fields.get(keyOf(element));
    const revision = Number(element.dataset.draftRevision) || 0;
    const state = known ?? {
      key: keyOf(element), scope: element.dataset.draftScope, field: element.dataset.draftField,
      revision, text: element.value, phase: "saved", at: 0, failures: 0, timer: 0, busy: false, flight: null,
    };
    // The page may show the field anew, from what it loaded when it was opened: what this tab saved since is newer.
    if (known && known.element !== element) state.revision = Math.max(known.revision, revision);
    state.element = element;
    fields.set(state.key, state);
    return state;
  };

  const typed = element => {
    const state = stateOf(element);
    count(element);
    if (state.phase === "conflict") { state.text = element.value; return; }
    state.text = element.value;
    state.phase = "unsaved";
    schedule(state, idleBeforeSave);
    show();
  };

  const schedule = (state, wait) => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => save(state), wait);
  };

  const save = state => { state.flight = send(state); };

  const send = async state => {
    clearTimeout(state.timer);
    if (state.busy) return state.flight;
    if (state.phase === "saved" || state.phase === "conflict" || state.phase === "refused" && state.text === state.sent) return;
    state.busy = true;
    state.sent = state.text;
    const body = JSON.stringify({ text: state.sent, revision: state.revision });
    try {
      const answer = await fetch(`/drafts/${encodeURIComponent(state.scope)}/${encodeURIComponent(state.field)}`, {
        method: "PUT", body, redirect: "manual", keepalive: body.length < keepaliveLimit,
        headers: { "Content-Type": "application/json", RequestVerificationToken: token },
      });
      await took(state, answer);
    } catch {
      failed(state, "Not saved: offline, kept in this tab");
    } finally {
      state.busy = false;
      if (state.phase === "unsaved" && state.text !== state.sent) schedule(state, idleBeforeSave);
      show();
    }
  };

  const took = async (state, answer) => {
    if (answer.ok) return stored(state, await answer.json());
    if (answer.status === 409) return conflicted(state, await answer.json());
    if (answer.type === "opaqueredirect" || answer.status === 401) return failed(state, "Not saved: signed out, kept in this tab");
    if (answer.status === 400 || answer.status === 413) return refused(state, (await answer.json().catch(() => null))?.message);
    failed(state, "Not saved: the server has a fault, kept in this tab");
  };

  const stored = (state, answer) => {
    sessionStorage.removeItem(bridge + state.key);
    state.revision = answer.revision;
    state.failures = 0;
    state.at = Date.now();
    state.phase = state.text === state.sent ? "saved" : "unsaved";
    trouble(state, "");
  };

  const failed = (state, words) => {
    state.phase = "offline";
    state.words = words;
    keep(state);
    schedule(state, Math.min(longestPause, 1000 * 2 ** state.failures++));
  };

  const refused = (state, message) => {
    state.phase = "refused";
    state.words = "Not saved";
    keep(state);
    trouble(state, message ?? "This text could not be saved.");
  };

  const conflicted = (state, other) => {
    state.phase = "conflict";
    state.words = "Not saved: changed in another window";
    keep(state);
    const time = new Date(other.savedAt).toLocaleTimeString([], { hour: "numeric", minute: "2-digit" });
    trouble(state, `Another window saved a different text here at ${time}.`, [
      ["Keep this text", () => { state.revision = other.revision; resolve(state); save(state); }],
      ["Take the other text", () => { state.revision = other.revision; put(state.element, other.text); state.text = other.text; resolve(state); state.phase = "saved"; sessionStorage.removeItem(bridge + state.key); show(); }],
    ]);
  };

  const resolve = state => { state.phase = "unsaved"; trouble(state, ""); };

  const keep = state => {
    try { sessionStorage.setItem(bridge + state.key, JSON.stringify({ text: state.text, revision: state.revision })); } catch { state.words = "Not saved: copy your text before you leave"; }
  };

  const put = (element, text) => {
    element.value = text;
    element.dispatchEvent(new Event("change", { bubbles: true }));
    count(element);
  };

  // A text that this tab kept while the server was away is shown again and saved.
  const restore = element => {
    const kept = sessionStorage.getItem(bridge + keyOf(element));
    if (kept === null) return;
    sessionStorage.removeItem(bridge + keyOf(element));
    const { text, revision } = JSON.parse(kept);
    if (text === element.value) return;
    const state = stateOf(element);
    state.revision = revision;
    put(element, text);
    state.text = text;
    state.phase = "unsaved";
    save(state);
  };

  const count = element => {
    const counter = element.closest(".labelled")?.querySelector("[data-typed-count]");
    if (counter) counter.dataset.typedCount = element.value.length.toLocaleString("en-US");
  };

  const trouble = (state, text, choices = []) => {
    const place = state.element.closest(".labelled")?.querySelector("[data-draft-state]");
    if (!place) return;
    place.replaceChildren();
    if (text) place.append(Object.assign(document.createElement("span"), { textContent: text }));
    place.setAttribute("role", text ? "alert" : "presentation");
    for (const [words, act] of choices) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "btn sm", textContent: words });
      button.addEventListener("click", act);
      place.append(button);
    }
  };

  const agoInWords = at => {
    const seconds = Math.round((Date.now() - at) / 1000);
    if (seconds < 2) return "Saved";
    if (seconds < 60) return `Saved ${seconds} s ago`;
    return seconds < 3600 ? `Saved ${Math.floor(seconds / 60)} min ago` : "Saved";
  };

  const show = () => {
    const places = document.querySelectorAll("[data-draft-status]");
    if (!places.length) return;
    const states = [...fields.values()].filter(s => s.element.isConnected || s.phase !== "saved");
    const bad = states.find(s => s.phase === "offline" || s.phase === "conflict" || s.phase === "refused");
    const pending = states.some(s => s.phase === "unsaved");
    const last = Math.max(0, ...states.map(s => s.at));
    const words = bad ? bad.words : pending ? "Unsaved…" : last ? agoInWords(last) : "";
    for (const place of places) {
      if (place.textContent !== words) place.textContent = words;
      place.dataset.state = bad ? "trouble" : pending ? "unsaved" : "saved";
      place.setAttribute("aria-live", bad ? "polite" : "off");
    }
  };

  const flush = leaving => {
    for (const state of fields.values()) {
      if (state.phase !== "unsaved" && state.phase !== "offline") continue;
      if (leaving) keep(state); // taken back when the text is stored, offered again when it is not
      save(state);
    }
  };

  const remove = scope => fetch(`/drafts/${encodeURIComponent(scope)}`, { method: "DELETE", redirect: "manual", keepalive: true, headers: { RequestVerificationToken: token } }).catch(() => { });

  addEventListener("input", e => { if (isDraft(e.target)) typed(e.target); }, true);
  addEventListener("blur", e => { if (isDraft(e.target) && fields.has(keyOf(e.target))) save(fields.get(keyOf(e.target))); }, true);
  addEventListener("pagehide", () => flush(true));
  addEventListener("online", () => flush(false));
  document.addEventListener("visibilitychange", () => flush(document.visibilityState === "hidden"));
  setInterval(show, 1000);

  for (const key of Object.keys(sessionStorage))
    if (key.startsWith("portal-draft|") && !key.startsWith(bridge)) sessionStorage.removeItem(key); // another person's

  const restoreAll = root => {
    if (!Object.keys(sessionStorage).some(key => key.startsWith(bridge))) return;
    if (isDraft(root)) restore(root);
    root.querySelectorAll?.("[data-draft-field]").forEach(element => { if (isDraft(element)) restore(element); });
  };
  new MutationObserver(changes => changes.forEach(c => c.addedNodes.forEach(node => { if (node instanceof HTMLElement) restoreAll(node); })))
    .observe(document.body, { childList: true, subtree: true });

  // The scope was acted on: a save that is still on its way ends first, so that nothing comes back.
  const drop = async scope => {
    const dropped = [...fields.values()].filter(state => state.scope === scope);
    for (const state of dropped) {
      clearTimeout(state.timer);
      fields.delete(state.key);
      state.phase = "saved";
      trouble(state, "");
    }
    await Promise.allSettled(dropped.map(state => state.flight));
    dropped.forEach(state => { clearTimeout(state.timer); sessionStorage.removeItem(bridge + state.key); });
    await remove(scope);
  };

  window.portalDrafts = { discard: scope => { drop(scope).finally(show); } };
})();
