// The session client sets `retry: 0`, `timeout: false`, `throwHttpErrors: false` and a `fetch`, passes a string URL, its own
// signal and a string body, and reads the response itself: it uses no hooks, no prefix, no progress, no query, no timeout,
// no methods but `get` and `post`, and no shortcuts such as `.json()`.
export const KY_CHANGES = {
  'ky/distribution/index.js': [
    { from: 'const ky = (input', upTo: 'for (const method of', put: 'const ky = {};' },
    { from: 'ky.extend = ', upTo: 'return ky;', put: '' },
  ],
  'ky/distribution/core/constants.js': [
    { from: 'export const supportsRequestStreams = (() => {', upTo: 'export const supportsAbortController', put: '' },
    { from: "'get', 'post', 'put', 'patch', 'head', 'delete'", put: "'get', 'post'" },
  ],
  'ky/distribution/utils/merge.js': [
    { from: 'for (const source of sources) {\n        if ((', upTo: 'return deepMerge({}, ...sources);', put: '' },
    { from: 'return deepMerge({}, ...sources);', put: 'return deepMerge(...sources);' },
    { from: 'mergeHeaders = (source1 = {}, source2 = {})', put: 'mergeHeaders = (source1, source2)' },
    {
      from: 'const isHeadersInstance =',
      upTo: 'return result;\n};\nfunction newHookValue',
      put: 'new globalThis.Headers(source2).forEach((value, key) => result.set(key, value));',
    },
    {
      from: 'if (Array.isArray(source)) {',
      upTo: 'for (let [key, value] of',
      put: 'if (isObject(source)) {',
    },
    // None of our options but the headers is an object of its own.
    {
      from: 'for (let [key, value] of',
      upTo: 'if (isObject(source.headers)) {',
      put: 'returnValue = { ...returnValue, ...source };',
    },
  ],
  'ky/distribution/core/Ky.js': [
    { from: 'supportsResponseStreams, supportsRequestStreams, }', put: 'supportsResponseStreams }' },
    { from: 'headers: mergeHeaders(this._input.headers', upTo: 'method: normalizeRequestMethod', put: '' },
    {
      from: "normalizeRequestMethod(options.method ?? this._input.method ?? 'GET')",
      put: 'options.method.toUpperCase()',
    },
    {
      // No `Request` objects: MooTools replaces the global of that name by its own class.
      from: '// eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing\n            prefixUrl',
      upTo: 'if (this._options.searchParams) {',
      put: '};\n        ',
    },
    {
      from: 'const function_ = async () => {',
      upTo: '_input;\n    _options;',
      put: 'return ky._fetch();\n    }\n    ',
    },
    { from: 'if (this._options.searchParams) {', upTo: '_calculateRetryDelay(error) {', put: '}\n    ' },
    { from: '_calculateRetryDelay(error) {', upTo: 'async _fetch() {', put: '' },
    {
      from: 'for (const hook of this._options.hooks.beforeRequest) {',
      upTo: '/* istanbul ignore next */\n    _stream',
      put: 'return this._options.fetch(this._input, this._options);\n    }\n    ',
    },
    { from: '/* istanbul ignore next */\n    _stream', upTo: '//# sourceMappingURL', put: '}\n' },
  ],
};
