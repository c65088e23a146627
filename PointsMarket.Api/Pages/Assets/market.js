// Adds to pages that work without it: keys, search as you type, one press once, print, reading aloud, a warning before the session ends.
'use strict';

const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));

// F2, F4, F8 … lead to a section, into a field, or press a button; Escape leaves a list.
document.addEventListener('keydown', event => {
  if (event.altKey || event.ctrlKey || event.metaKey || !/^F\d+$/.test(event.key)) return;
  const target = all(`main [data-key="${event.key}"]`)[0] || all(`[data-key="${event.key}"]`)[0];
  if (!target) return;
  event.preventDefault();
  if (target.matches('input, select, textarea')) { target.focus(); if (target.select) target.select(); } else target.click();
});

// Enter moves on to the next field of a form that asks for it, past an empty one where it may be skipped; in the last one it sends.
document.addEventListener('keydown', event => {
  const field = event.target;
  if (event.key !== 'Enter' || event.defaultPrevented || !field.matches || !field.matches('[data-enter]')) return;
  const fields = all('input:not([type=hidden]), select, textarea, button', field.form).filter(one => !one.disabled && one.offsetParent !== null);
  const next = fields[fields.indexOf(field) + 1];
  if (next && (field.value.trim() !== '' || field.dataset.enter === 'skip')) { event.preventDefault(); next.focus(); if (next.select) next.select(); }
});

// What was typed and not sent is not lost by a slip of the finger: the browser asks first.
const typed = new Set();
document.addEventListener('input', event => {
  const form = event.target.form;
  if (form && form.hasAttribute('data-once') && !form.querySelector('[type=password]')) typed.add(form);
});
addEventListener('beforeunload', event => {
  if (Array.from(typed).some(form => form.isConnected)) { event.preventDefault(); event.returnValue = ''; }
});

// A form is sent once; coming back to the page by the back button opens it again.
document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.hasAttribute('data-once')) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  typed.clear();
  form.dataset.sent = 'yes';
  setTimeout(() => { delete form.dataset.sent; }, 8000);
});
addEventListener('pageshow', () => {
  typed.clear();
  all('form[data-sent]').forEach(form => { delete form.dataset.sent; });
});

// Search as you type over data-find; an option counts only while the list belongs to the text that stands in the field.
all('input[data-find]').forEach(input => {
  const list = document.createElement('ul');
  const box = input.parentElement;
  let options = [], chosen = -1, timer = 0, asked = 0;
  list.id = `${input.id}-list`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.labels && input.labels[0] ? input.labels[0].textContent : '');
  list.hidden = true;
  box.classList.add('find');
  box.append(list);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id, autocomplete: 'off' })) input.setAttribute(name, value);

  const close = () => { list.hidden = true; chosen = -1; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); };
  const mark = index => {
    chosen = index;
    Array.from(list.children).forEach((item, i) => item.setAttribute('aria-selected', i === index ? 'true' : 'false'));
    if (index >= 0) { input.setAttribute('aria-activedescendant', list.children[index].id); list.children[index].scrollIntoView({ block: 'nearest' }); }
  };
  const take = index => { input.value = options[index].value; close(); input.dispatchEvent(new Event('change', { bubbles: true })); };
  const show = (text, found) => {
    options = found;
    list.dataset.text = text;
    list.replaceChildren(...found.map((option, i) => {
      const item = document.createElement('li');
      item.id = `${list.id}-${i}`;
      item.setAttribute('role', 'option');
      item.textContent = option.text;
      item.addEventListener('mousedown', event => { event.preventDefault(); take(i); });
      return item;
    }));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    if (found.length > 0) mark(0);
  };
  const find = async () => {
    const text = input.value.trim(), turn = ++asked;
    if (text === '') { close(); return; }
    try {
      const answer = await fetch(`${input.dataset.find}?search=${encodeURIComponent(text)}`, { headers: { Accept: 'application/json' } });
      if (answer.ok && turn === asked && document.activeElement === input) show(text, await answer.json());
    } catch { close(); }
  };
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(find, 120); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    const open = !list.hidden && list.dataset.text === input.value.trim();
    if (event.key === 'Enter') { clearTimeout(timer); asked++; if (open && chosen >= 0) take(chosen); else close(); }
    if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); close(); }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && open) {
      event.preventDefault();
      mark((chosen + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length);
    }
  });
});

// What was not right comes first.
const wrong = document.querySelector('main [aria-invalid="true"]');
if (wrong) wrong.focus();

all('[data-print]').forEach(button => { button.hidden = false; button.addEventListener('click', () => print()); });

// A choice that is sent as soon as it is made.
all('[data-send]').forEach(field => field.addEventListener('change', () => field.form.requestSubmit()));

// Tick all, or none.
all('[data-all]').forEach(box => box.addEventListener('change', () => all(`input[name="${box.dataset.all}"]`).forEach(one => { one.checked = box.checked; })));

// A phone's photograph is many times larger than a page needs: it is sent smaller, where the browser can turn it the right way up.
const smaller = async file => {
  if (file.size < 1500000 || !/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, 2000 / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const made = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', .85));
    return made && made.size < file.size ? new File([made], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : file;
  } catch { return file; }
};
if (window.createImageBitmap && window.DataTransfer && window.CSS && CSS.supports('image-orientation', 'from-image')) {
  all('input[type=file][accept^=image]').forEach(input => input.addEventListener('change', async () => {
    const buttons = all('button', input.form).filter(button => !button.disabled);
    buttons.forEach(button => { button.disabled = true; });
    try {
      const kept = new DataTransfer();
      for (const file of Array.from(input.files)) kept.items.add(await smaller(file));
      input.files = kept.files;
    } finally { buttons.forEach(button => { button.disabled = false; }); }
  }));
}

if ('speechSynthesis' in window) {
  const voices = () => speechSynthesis.getVoices().filter(voice => voice.lang.toLowerCase().startsWith(document.documentElement.lang.slice(0, 2)));
  const offer = () => all('[data-read]').forEach(button => { button.hidden = voices().length === 0; });
  offer();
  if (speechSynthesis.addEventListener) speechSynthesis.addEventListener('voiceschanged', offer);
  all('[data-read]').forEach(button => button.addEventListener('click', () => {
    speechSynthesis.cancel();
    const words = new SpeechSynthesisUtterance(button.dataset.read || document.getElementById(button.dataset.readOf).innerText);
    words.lang = document.documentElement.lang;
    words.voice = voices()[0];
    words.rate = .85;
    speechSynthesis.speak(words);
  }));
}

// Five minutes before an idle session ends: one press keeps it, and nothing that was filled in is lost either way.
const idle = Number(document.body.dataset.idle || 0);
if (idle > 0) {
  const warn = () => {
    const note = document.createElement('div');
    note.className = 'idle';
    note.setAttribute('role', 'alert');
    const text = document.createElement('p');
    text.textContent = document.body.dataset.idleText;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = document.body.dataset.idleButton;
    button.addEventListener('click', async () => {
      const answer = await fetch('/' + location.pathname.split('/')[1] + '/desk/alive');
      note.remove();
      if (answer.ok) setTimeout(warn, (idle - 5) * 60000);
    });
    note.append(text, button);
    document.body.append(note);
  };
  setTimeout(warn, (idle - 5) * 60000);
}
