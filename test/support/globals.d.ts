// `describe` and `it`: the test runner puts them there.
/// <reference types="mocha" />
