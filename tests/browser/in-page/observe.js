// Test only: keeps what a person would see in the developer tools, for the checks after each test.
{
  const text = (value) => {
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    if (typeof value === "string") return value;
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };
  const seen = { errors: [], console: [], violations: [], failures: [] };
  Object.defineProperty(window, "__observed", { value: seen });
  const error = console.error;
  console.error = (...values) => {
    seen.console.push(values.map(text).join(" "));
    error.apply(console, values);
  };
  addEventListener("error", (event) => seen.errors.push(text(event.error ?? event.message)));
  addEventListener("unhandledrejection", (event) => seen.errors.push(text(event.reason)));
  document.addEventListener("candidacy-screener-error", ({ detail, target }) => seen.failures.push({ ...detail, id: target.id }));
  document.addEventListener("securitypolicyviolation", (event) => {
    seen.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });
}
