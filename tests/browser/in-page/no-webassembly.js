// Test only: a browser, or a policy of its owner, without WebAssembly.
delete globalThis.WebAssembly;
