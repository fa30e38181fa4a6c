// Narrows a long list of ticks to the names that have these letters. Without this script the list is whole.
"use strict";

const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();

for (const list of document.querySelectorAll(".picks[data-filter]")) {
  const labels = [...list.querySelectorAll("label")];
  if (labels.length > 10) {
    const sought = document.createElement("input");
    sought.type = "search";
    sought.placeholder = list.dataset.filter;
    sought.setAttribute("aria-label", list.dataset.filter);
    sought.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    sought.addEventListener("input", () => {
      const wanted = plain(sought.value.trim());
      for (const label of labels) label.hidden = !plain(label.textContent).includes(wanted);
    });
    list.before(sought);
  }
}
