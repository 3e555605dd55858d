// Test only: keeps what the widget warns the site's owner of.
{
  const warn = console.warn;
  window.__warnings = [];
  console.warn = (...values) => {
    window.__warnings.push(values.join(" "));
    warn.apply(console, values);
  };
}
