// Zoom and turn the picture of a sheet beside the form. Without this script it is a plain picture.
"use strict";

for (const viewer of document.querySelectorAll(".viewer")) {
  const pane = viewer.querySelector(".pane");
  const picture = viewer.querySelector("img");
  const shown = viewer.querySelector("output");
  let scale = 1;
  let turned = 0;

  const layOut = () => {
    const upright = turned % 180 === 0;
    const wide = picture.naturalWidth, high = picture.naturalHeight;
    const fit = pane.clientWidth / (upright ? wide : high);
    const width = wide * fit * scale, height = high * fit * scale;
    const frame = picture.parentElement;
    frame.style.width = (upright ? width : height) + "px";
    frame.style.height = (upright ? height : width) + "px";
    picture.style.width = width + "px";
    picture.style.transform = `translate(-50%, -50%) rotate(${turned}deg)`;
    shown.textContent = Math.round(scale * 100) + "%";
  };

  const deeds = {
    in: () => { scale = Math.min(5, scale * 1.25); },
    out: () => { scale = Math.max(0.5, scale / 1.25); },
    left: () => { turned = (turned + 270) % 360; },
    right: () => { turned = (turned + 90) % 360; },
    fit: () => { scale = 1; turned = 0; },
  };

  const act = (name) => {
    deeds[name]();
    layOut();
  };

  const begin = () => {
    viewer.classList.add("live");
    viewer.querySelector(".tools").hidden = false;
    pane.tabIndex = 0;
    pane.setAttribute("role", "region");
    pane.setAttribute("aria-label", "Ảnh tờ báo cáo. Phím + và - phóng to, thu nhỏ; R xoay; 0 trở về như đầu.");
    layOut();
  };

  viewer.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-do]");
    if (button) act(button.dataset.do);
  });
  pane.addEventListener("keydown", (event) => {
    const name = { "+": "in", "=": "in", "-": "out", r: "right", R: "left", 0: "fit" }[event.key];
    if (name && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      act(name);
    }
  });
  // Drag to move; a click that moved nothing opens the picture at full size.
  let from = null;
  let dragged = false;
  pane.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse") {
      from = { x: event.clientX, y: event.clientY, left: pane.scrollLeft, top: pane.scrollTop };
      dragged = false;
    }
  });
  pane.addEventListener("pointermove", (event) => {
    if (from) {
      dragged = dragged || Math.abs(event.clientX - from.x) + Math.abs(event.clientY - from.y) > 4;
      pane.scrollLeft = from.left - (event.clientX - from.x);
      pane.scrollTop = from.top - (event.clientY - from.y);
    }
  });
  addEventListener("pointerup", () => { from = null; });
  pane.addEventListener("dragstart", (event) => event.preventDefault());
  pane.addEventListener("click", (event) => { if (dragged) event.preventDefault(); });
  addEventListener("resize", () => { if (viewer.classList.contains("live")) layOut(); });

  if (picture.complete && picture.naturalWidth > 0) begin();
  else picture.addEventListener("load", begin);
}
