// Makes pages that work without it a little quicker to use. It asks nobody but this program, and keeps nothing.
"use strict";

// A run that goes on: say how far it is, and load the page again when it has ended.
const run = document.querySelector("[data-run]");
if (run) {
  const stage = run.querySelector("[data-stage]");
  const bar = document.querySelector("progress");
  const ask = async () => {
    try {
      const answer = await fetch(run.dataset.run, { headers: { accept: "application/json" } });
      const state = await answer.json();
      if (state.phase !== "running") {
        location.reload();
        return;
      }
      if (stage.textContent !== state.stage) stage.textContent = state.stage;
      if (state.total > 1) {
        bar.max = state.total;
        bar.value = state.done;
      }
    } catch {
      stage.textContent = "The workbench does not answer; is it still running?";
    }
    setTimeout(ask, 400);
  };
  setTimeout(ask, 400);
}

// Files dropped on the page go into the form's own field.
const drop = document.querySelector("[data-drop]");
if (drop) {
  const field = drop.querySelector("input[type=file]");
  addEventListener("dragover", event => {
    event.preventDefault();
    drop.classList.add("over");
  });
  addEventListener("dragleave", event => {
    if (!event.relatedTarget) drop.classList.remove("over");
  });
  addEventListener("drop", event => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files.length > 0) {
      field.files = event.dataTransfer.files;
      field.focus();
    }
  });
}

// Marked words become the place of a note. Each piece of the text says where it begins; a piece whose characters are shown in another form is left to the paragraph's own link.
const text = document.querySelector("[data-text]");
const note = document.querySelector("[data-note]");
if (text && note) {
  const placeOf = (node, offset) => {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-s]");
    if (!piece || !text.contains(piece)) return null;
    const range = document.createRange();
    range.selectNodeContents(piece);
    range.setEnd(node, offset);
    const before = range.toString();
    return before.includes("⟨U+") ? null : Number(piece.dataset.s) + before.length;
  };
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    const start = placeOf(range.startContainer, range.startOffset);
    const end = placeOf(range.endContainer, range.endOffset);
    if (start === null || end === null || end <= start) return;
    note.closest("details").open = true;
    note.elements.start.value = start;
    note.elements.end.value = end;
    note.elements.quote.value = selection.toString();
    note.querySelector("[data-note-at]").textContent = "At: “" + selection.toString().slice(0, 160) + "”";
  });
}

const print = document.querySelector("[data-print]");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
