// Search over the whole site: the index is a script, loaded when the search is first opened; no server, no network.
(() => {
  const SHOWN = 20;
  const root = document.body.dataset.root;
  const dialog = document.querySelector("dialog.search");
  const field = dialog.querySelector("input");
  const list = dialog.querySelector("ol");
  const status = dialog.querySelector("[role=status]");
  let sections = null;

  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

  function load() {
    if (sections) {
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${root}static/search-index.js`;
      script.onload = () => {
        sections = window.courseIndex.map((each) => ({
          ...each,
          inPage: ` ${words(each.of).join(" ")}`,
          inTitle: ` ${words(each.title).join(" ")}`,
          inText: ` ${words(each.text).join(" ")}`,
        }));
        resolve();
      };
      script.onerror = () => reject(new Error("The search index is missing: export the site again."));
      document.head.append(script);
    });
  }

  // Every word must occur, at the start of a word; headings count more than text, whole words more than beginnings.
  function score(section, asked) {
    let total = 0;
    for (const word of asked) {
      const count = section.inText.split(` ${word}`).length - 1;
      const found =
        (section.inTitle.includes(` ${word}`) ? 8 : 0) +
        (section.inPage.includes(` ${word}`) ? 3 : 0) +
        Math.min(count, 5) +
        (`${section.inTitle}${section.inText} `.includes(` ${word} `) ? 2 : 0);
      if (!found) {
        return 0;
      }
      total += found;
    }
    const phrase = asked.length > 1 && `${section.inTitle}${section.inText}`.includes(` ${asked.join(" ")}`);
    return total + (phrase ? 10 : 0);
  }

  function snippet(section, asked) {
    const text = section.text;
    const low = fold(text);
    const exact = low.length === text.length;
    const places = exact ? asked.map((word) => low.search(new RegExp(`(?<![\\p{L}\\p{N}])${word}`, "u"))) : [];
    const at = Math.max(0, Math.min(...places.filter((place) => place >= 0), text.length));
    const from = at < text.length ? Math.max(0, at - 60) : 0;
    const shown = document.createElement("p");
    const piece = text.slice(from, from + 180);
    const marks = new RegExp(`(?<![\\p{L}\\p{N}])(${asked.join("|")})`, "giu");
    shown.append(from > 0 ? "…" : "");
    piece.split(marks).forEach((part, i) => {
      const node = i % 2 ? document.createElement("mark") : document.createTextNode(part);
      if (i % 2) {
        node.textContent = part;
      }
      shown.append(node);
    });
    shown.append(from + 180 < text.length ? "…" : "");
    return shown;
  }

  function result(section, asked) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${root}${encodeURI(section.page)}#${encodeURIComponent(section.at)}`;
    link.textContent = section.title === section.of ? section.of : `${section.of} › ${section.title}`;
    link.addEventListener("click", () => dialog.close());
    item.append(link, snippet(section, asked));
    return item;
  }

  function search() {
    const asked = words(field.value);
    const found = asked.length
      ? sections
          .map((section) => [score(section, asked), section])
          .filter(([points]) => points > 0)
          .sort((one, other) => other[0] - one[0])
      : [];
    list.replaceChildren(...found.slice(0, SHOWN).map(([, section]) => result(section, asked)));
    const more = found.length > SHOWN ? `, the best ${SHOWN} shown` : "";
    status.textContent = asked.length ? `${found.length} place${found.length === 1 ? "" : "s"}${more}` : "";
  }

  async function open() {
    dialog.showModal();
    field.select();
    try {
      await load();
      search();
    } catch (error) {
      status.textContent = error.message;
    }
  }

  function step(by) {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement) + by;
    (at < 0 ? field : links[Math.min(at, links.length - 1)])?.focus();
  }

  document.querySelector(".search-button").addEventListener("click", open);
  field.addEventListener("input", () => sections && search());
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      dialog.close(); // a search field would only empty itself
    } else if (event.key === "Enter" && event.target === field) {
      event.preventDefault();
      list.querySelector("a")?.click();
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !dialog.open && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      open();
    }
  });
})();
