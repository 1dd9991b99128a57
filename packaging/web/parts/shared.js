// What the test looks at afterwards.
export function keep(value) { window.STATE = value; }
export function ready() {
  const mark = document.createElement('i');
  mark.id = 'ready';
  document.body.append(mark);
}
