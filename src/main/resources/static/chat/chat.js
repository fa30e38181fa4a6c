// Makes the page of the web chat live. Without it every form here still works; with it nothing typed gets lost on a bad line:
// what is not yet sent waits in this browser and goes out again under the same key, so that it counts once.
(() => {
  'use strict';
  const $ = id => document.getElementById(id);
  const home = document.body.dataset.home;
  document.documentElement.classList.add('js');
  const main = document.querySelector('main');
  let atEnd = true; // stays so when a picture arrives late and makes the page longer
  main.scrollTop = main.scrollHeight;
  main.addEventListener('scroll', () => { atEnd = main.scrollTop + main.clientHeight > main.scrollHeight - 160; });
  const sizes = new ResizeObserver(() => { if (atEnd) main.scrollTop = main.scrollHeight; });
  [main, ...main.children].forEach(part => sizes.observe(part));
  if (!$('say')) return; // an older page of the history

  const log = $('log'), text = $('text'), lost = $('lost'), typing = $('typing');
  const store = 'unsent ' + home;
  const BUSY_AFTER = 20000, RETRY_AFTER = 5000;
  let cursor = document.body.dataset.cursor;
  let unsent = remembered();
  let sending = false, busy = 0, retry = 0, source = null;

  // What is on the page

  function place(html) {
    const piece = document.createElement('template');
    piece.innerHTML = html; // made by our server, which escapes what people wrote
    const line = piece.content.querySelector('.line');
    if (log.querySelector(`[data-line="${line.dataset.line}"]`)) return;
    const mine = line.classList.contains('head');
    const follow = mine || atEnd;
    if (mine) pendingOf(line.dataset.key)?.remove();
    log.insertBefore(piece.content, log.querySelector('.pending'));
    mine ? waitForAnswer() : answered();
    if (follow) toEnd();
  }

  function pend(item, words) {
    const line = $('unsent').content.firstElementChild.cloneNode(true);
    line.dataset.pending = item.key;
    line.querySelector('.text').textContent = words;
    log.append(line);
    toEnd();
    return line;
  }

  const pendingOf = key => [...log.querySelectorAll('.pending')].find(line => line.dataset.pending === key);
  const toEnd = () => { main.scrollTop = main.scrollHeight; };

  function waitForAnswer() {
    typing.hidden = false;
    clearTimeout(busy);
    busy = setTimeout(() => { typing.hidden = true; notify($('slow').innerHTML); }, BUSY_AFTER);
    toEnd();
  }

  function answered() {
    typing.hidden = true;
    clearTimeout(busy);
    notify('');
  }

  function notify(html) {
    $('notices').innerHTML = html;
    toEnd();
  }

  function gone() {
    notify($('gone').innerHTML);
    source?.close();
    $('notices').querySelector('a').href = home;
  }

  // Saying something

  function remembered() {
    try { return JSON.parse(localStorage.getItem(store)) || []; } catch { return []; }
  }

  function remember() {
    try { localStorage.setItem(store, JSON.stringify(unsent)); } catch { /* a private window: then only this page knows */ }
  }

  const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');

  function say(words) {
    if (!words.trim()) return;
    const item = { key: newKey(), text: words };
    unsent.push(item);
    remember();
    pend(item, words);
    flush();
  }

  async function flush() {
    if (sending) return;
    sending = true;
    clearTimeout(retry);
    try {
      while (unsent.length) {
        await deliver(unsent[0]);
        unsent.shift();
        remember();
      }
    } catch {
      const line = pendingOf(unsent[0].key);
      if (line) line.querySelector('.state').textContent = 'Chưa gửi được, đang chờ mạng';
      connection(false);
      retry = setTimeout(flush, RETRY_AFTER);
    }
    sending = false;
  }

  /** Throws when it is worth trying again. */
  async function deliver(item) {
    const answer = await post('/messages', new URLSearchParams({ text: item.text, key: item.key }));
    if (answer.ok) return place(await answer.text());
    if (answer.status >= 500 || answer.status === 429) throw answer;
    await refused(answer, item);
    if (!text.value) { text.value = item.text; grow(); }
  }

  async function refused(answer, item) {
    pendingOf(item.key)?.remove();
    answer.status === 404 || answer.status === 410 ? gone() : notify(await answer.text());
  }

  const post = (path, body) => fetch(home + path, { method: 'POST', body, headers: { 'X-Requested-With': 'fetch' } });

  $('say').addEventListener('submit', event => {
    event.preventDefault();
    const words = text.value;
    text.value = '';
    grow();
    say(words);
    text.focus();
  });
  $('choose').addEventListener('submit', event => {
    event.preventDefault();
    say(event.submitter.value);
    text.focus({ preventScroll: true });
  });
  text.addEventListener('keydown', event => { // not while Telex or VNI is still putting a letter together
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    $('say').requestSubmit();
  });

  function grow() {
    text.style.height = 'auto';
    text.style.height = text.scrollHeight + 4 + 'px';
  }
  text.addEventListener('input', grow);

  // Photos and documents

  $('file').addEventListener('change', () => {
    for (const file of $('file').files) upload(file);
    $('file').value = '';
  });

  function upload(file) {
    const tooLarge = $('too-large');
    if (file.size > Number(tooLarge.dataset.limit)) {
      notify(tooLarge.innerHTML);
      $('notices').querySelector('.name').textContent = file.name;
      $('notices').querySelector('.size').textContent = (Math.ceil(file.size / 104857.6) / 10).toLocaleString('vi') + ' MB';
      return;
    }
    const item = { key: newKey(), file };
    const line = pend(item, file.name);
    line.querySelector('.again').addEventListener('click', () => send(item, line));
    send(item, line);
  }

  async function send(item, line) {
    state(line, 'Đang gửi…', false);
    const form = new FormData();
    form.append('key', item.key);
    form.append('file', item.file);
    try {
      const answer = await post('/files', form);
      if (answer.ok) place(await answer.text());
      else if (answer.status >= 500) throw answer;
      else await refused(answer, item);
    } catch {
      state(line, 'Chưa gửi được', true);
    }
  }

  function state(line, words, failed) {
    line.classList.toggle('failed', failed);
    line.querySelector('.state').textContent = words;
    line.querySelector('.again').hidden = !failed;
  }

  // Hearing something

  function listen() {
    source?.close();
    source = new EventSource(`${home}/events?after=${cursor}`);
    source.addEventListener('open', () => { connection(true); flush(); });
    source.addEventListener('line', event => { cursor = event.lastEventId; place(JSON.parse(event.data)); });
    source.addEventListener('enough', () => { source.close(); source = null; });
    source.addEventListener('error', () => {
      connection(false);
      if (source?.readyState === EventSource.CLOSED) setTimeout(listen, RETRY_AFTER);
    });
  }

  let silence = 0;
  function connection(good) { // a short break is nobody's business
    clearTimeout(silence);
    if (good) lost.hidden = true;
    else if (lost.hidden) silence = setTimeout(() => { lost.hidden = false; toEnd(); }, 3000);
  }

  function again() {
    if (!source || source.readyState === EventSource.CLOSED) listen();
    flush();
  }
  $('retry').addEventListener('click', () => { listen(); flush(); });
  addEventListener('online', again);
  addEventListener('focus', again);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) again(); });

  unsent.forEach(item => pend(item, item.text));
  listen();
  flush();
})();
