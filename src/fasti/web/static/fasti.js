// Partial updates and keys. Every page works without this file: forms have buttons, links have addresses.
"use strict";

const typing = (element) => element.matches("input:not([type=range]), textarea, select");

// One key does what the button or link of that key does.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  if (target.matches("input, textarea, select")) target.focus();
  else if (target.matches("details")) {
    target.open = true;
    target.querySelector("input, select").focus();
  } else target.click();
});

// A day that is dragged or typed changes the part of the page that depends on it.
let waiting = 0;
let asked = 0;

const showPart = async (form, address) => {
  const turn = ++asked;
  const part = document.getElementById(form.dataset.part);
  part.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { headers: { "X-Part": form.dataset.part } });
    if (turn !== asked || !answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    part.replaceChildren(...page.body.childNodes);
    history.replaceState(null, "", address);
  } finally {
    if (turn === asked) part.removeAttribute("aria-busy");
  }
};

const dayOf = (ordinal) => new Date((ordinal - 719163) * 86400000).toISOString().slice(0, 10);

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-part]");
  if (!form) return;
  const day = form.querySelector("[name=on]");
  const slider = form.querySelector("[name=at]");
  if (event.target === slider) {
    day.value = dayOf(Number(slider.value));
    const marks = document.querySelectorAll("line.day");
    const share = (slider.value - slider.min) / (slider.max - slider.min || 1);
    for (const mark of marks) for (const end of ["x1", "x2"]) mark.setAttribute(end, `${(share * 100).toFixed(2)}%`);
  }
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(day.value)) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => showPart(form, `${form.getAttribute("action")}?on=${encodeURIComponent(day.value)}`), 120);
});

for (const form of document.querySelectorAll("form[data-part]")) form.classList.add("live");
