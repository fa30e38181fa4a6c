// A tap writes the code where the cursor was in the rule. Without this script codes are typed.
"use strict";

const rule = document.getElementById("f-rule");
for (const button of document.querySelectorAll("[data-code]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const before = rule.value.slice(0, rule.selectionStart).trimEnd();
    const after = rule.value.slice(rule.selectionEnd).trimStart();
    const written = [before, button.dataset.code, ""].filter((part, n) => part || n === 2).join(" ");
    rule.value = written + after;
    rule.focus();
    rule.setSelectionRange(written.length, written.length);
  });
}
