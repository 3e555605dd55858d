// Test only: a page that is not on https, where browsers give out no hashes.
Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined });
