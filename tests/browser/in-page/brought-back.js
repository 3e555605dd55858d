// Test only: whether the browser kept this page while another one was shown.
addEventListener("pageshow", ({ persisted }) => (window.__broughtBack = persisted));
