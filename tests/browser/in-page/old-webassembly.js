// Test only: a browser whose WebAssembly is from before tables of values.
{
  const Real = WebAssembly.Module;
  WebAssembly.Module = class Module {
    constructor(bytes) {
      if (bytes.byteLength > 8) throw new WebAssembly.CompileError("invalid section");
      return new Real(bytes);
    }
  };
}
