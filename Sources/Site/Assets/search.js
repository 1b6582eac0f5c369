// Suggestions while somebody types into the search field: a combobox as in ARIA 1.2. The site gives the list as HTML, in the
// language of the page and with links of its own, so that no words and no addresses stand here.
const field = document.querySelector("form[role=search] input[type=search]");
const form = field.form;
const box = form.appendChild(document.createElement("div"));
const told = form.appendChild(document.createElement("p"));
const restBeforeAsking = 150;
let rest, asking, active;

box.className = "suggested";
box.hidden = true;
told.className = "unseen";
told.setAttribute("role", "status");
field.setAttribute("role", "combobox");
field.setAttribute("autocomplete", "off");
field.setAttribute("aria-autocomplete", "list");
field.setAttribute("aria-expanded", "false");

async function ask() {
    stop();
    if (!field.value.trim()) return close();
    const { signal } = asking = new AbortController();
    try {
        const reply = await fetch(`${form.action}/suggest?${new URLSearchParams(new FormData(form))}`, { signal });
        if (!reply.ok) return close();
        show(await reply.text());
    } catch {
        if (!signal.aborted) close();
    }
}

// What was asked for is not wanted any more.
function stop() {
    clearTimeout(rest);
    asking?.abort();
}

function show(html) {
    box.innerHTML = html;
    const list = box.firstElementChild;
    told.textContent = list.dataset.told;
    point(undefined);
    box.hidden = !options().length;
    field.setAttribute("aria-expanded", String(!box.hidden));
    if (box.hidden) field.removeAttribute("aria-controls");
    else field.setAttribute("aria-controls", list.id);
}

function close() {
    stop();
    box.hidden = true;
    box.replaceChildren();
    told.textContent = "";
    active = undefined;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-controls");
    field.removeAttribute("aria-activedescendant");
}

function options() {
    return [...box.querySelectorAll("[role=option]")];
}

// The option that Enter chooses; none where the field itself is meant.
function point(option) {
    active?.setAttribute("aria-selected", "false");
    active = option;
    if (!active) return field.removeAttribute("aria-activedescendant");
    active.setAttribute("aria-selected", "true");
    active.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", active.id);
}

// Past the last option, and before the first, comes the field.
function move(step) {
    const stops = [undefined, ...options()];
    point(stops.at((stops.indexOf(active) + step) % stops.length));
}

field.addEventListener("input", event => {
    if (event.isComposing) return;
    stop();
    rest = setTimeout(ask, restBeforeAsking);
});
// Letters that are put together, as in Chinese, are only now in the field.
field.addEventListener("compositionend", ask);

field.addEventListener("keydown", event => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && box.hidden) ask();
    else if (step) move(step);
    else if (event.key === "Escape" && !box.hidden) close();
    else if (event.key === "Enter" && active) active.click();
    else return;
    event.preventDefault();
});

form.addEventListener("focusout", event => {
    if (!form.contains(event.relatedTarget)) close();
});
form.addEventListener("submit", close);
// A press on the list leaves the keyboard in the field.
box.addEventListener("mousedown", event => event.preventDefault());
