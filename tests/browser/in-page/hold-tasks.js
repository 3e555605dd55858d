// Test only: keeps back tasks that are asked for at once, while `window.__tasks` is a list.
{
  const { setTimeout } = window;
  window.setTimeout = (then, ...more) => {
    if (window.__tasks && more[0] === undefined) window.__tasks.push(then);
    else return setTimeout(then, ...more);
  };
}
