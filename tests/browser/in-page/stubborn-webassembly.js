// Test only: a browser that compiles WebAssembly and does not run it, as some do that look at the policy late.
WebAssembly.instantiate = () => Promise.reject(new EvalError("refused"));
