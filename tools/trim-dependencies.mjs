// Removes from the script file the parts of Lit and ky that no supported browser needs or that our options for ky never
// reach. Each place is found by text that must occur exactly once, so that an update of either package cannot silently
// undo a change. Users of the npm modules get both packages unchanged.

/** `put` replaces `from`; with `upTo`, it replaces everything from `from` up to, but not including, `upTo`. */
const CHANGES = {
  'lit-html/lit-html.js': [
    {
      // A page that enforces Trusted Types lists policies by name, and each can be created once: two copies of Lit would
      // both create `lit-html`, and the second to load would throw. If our policy is refused and so is plain markup,
      // nothing can be rendered, and the page's fallback link stays. Most pages that refuse a policy enforce nothing. A second
      // copy of the script is refused the policy, too, but renders nothing: src/define.ts reports it.
      from: 'e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0',
      put: 'e=(()=>{try{return s?.createPolicy("payfect-checkout",{createHTML:t=>t})}catch(t){try{customElements.get("payfect-checkout")||(document.createElement("p").innerHTML="<b>")}catch{console.error("<payfect-checkout> needs the Content-Security-Policy to list: trusted-types payfect-checkout");throw t}}})()',
    },
    // Our templates have no directives, no MathML, and no expressions on an element itself, in a comment, or in the text of a
    // `<textarea>`.
    { from: 'if(i===E)return i;let h=void 0!==e?', upTo: 'class R{constructor(t,i){', put: 'return i}' },
    // Only directives would want to know whether they are connected.
    { from: 'class k{get _$AU(){return this._$AM?._$AU??this._$Cv}', put: 'class k{' },
    { from: ',this._$Cv=e?.isConnected??!0}', put: '}' },
    { from: 'this._$AP?.(!1,!0,s);', put: ';' },
    { from: 'setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', put: '' },
    { from: 'tagName}get _$AU(){return this._$AM._$AU}', put: 'tagName}' },
    { from: 'this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', put: 'this._$AM.parentNode}' },
    { from: '3===i?"<math>":', put: '' },
    { from: '3===i?"</math>":', put: '' },
    { from: '2===i||3===i', put: '2===i' },
    { from: 'else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', put: '' },
    { from: '1===r.type?i=new r.ctor', upTo: '(h,r.name,r.strings,this,t)', put: 'i=new r.ctor' },
    { from: ':6===r.type&&(i=new Z(h,this,t))', put: '' },
    { from: 'if(y.test(r.tagName)){const t=', upTo: '}else if(8===r.nodeType)', put: '' },
    { from: 'else{let t=-1;for(;-1!==', upTo: 'l++}}static createElement', put: '' },
    { from: ',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', put: ';' },
  ],
  '@lit/reactive-element/css-tag.js': [
    // The element itself finds out whether there are style sheets to adopt.
    { from: 't.ShadowRoot&&(void 0===t.ShadyCSS', upTo: ',s=Symbol()', put: '!0' },
  ],
  '@lit/reactive-element/reactive-element.js': [
    // The element adopts its style sheets itself, again in each document.
    { from: 'this.elementStyles=this.finalizeStyles(this.styles)', put: '' },
    { from: 'static finalizeStyles(', upTo: 'static _$Eu(', put: '' },
    { from: 'return s(t,this.constructor.elementStyles),t}', put: 'return t}' },
    { from: 'y.elementStyles=[],', put: '' },
    // Each property with an attribute has a converter that is a function. None is reflected or has a default of Lit's kind, and
    // there are no decorators.
    { from: ',c=a.trustedTypes,l=c?c.emptyScript:""', put: '' },
    { from: ',u={toAttribute(t,s){switch(s){', upTo: ',f=(t,s)=>', put: ',u=0' },
    { from: 'converter:u,', put: '' },
    {
      from: '_$AK(t,s){',
      upTo: 'requestUpdate(t,s,i',
      put: '_$AK(t,s){const i=this.constructor,e=i._$Eh.get(t);void 0!==e&&(this[e]=i.getPropertyOptions(e).converter(s))}',
    },
    { from: ',this._$Em=null,this._$Ev()', put: ',this._$Ev()' },
    { from: '||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', put: '' },
    {
      from: 'C(t,s,{useDefault:i',
      upTo: 'async _$EP(){',
      put: 'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
    },
    { from: 's.state&&(s.attribute=!1),', put: '' },
    { from: 'removeController(t){', upTo: '_$E_(){const t=new Map', put: '' },
    { from: 'Symbol.metadata??=', upTo: 'class y extends HTMLElement', put: '' },
    { from: 'static addInitializer(', upTo: 'static get observedAttributes', put: '' },
    { from: 'const t=this[Symbol.metadata];', upTo: 'this._$Eh=new Map;for(', put: '' },
    { from: ',void 0!==t.l&&(this.l=[...t.l])', put: '' },
    { from: ',this.constructor.l?.forEach(t=>t(this))', put: '' },
    { from: '_$ET(t,s){', upTo: '_$AK(t,s){', put: '' },
    { from: 'this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', put: '' },
    { from: ',p=a.reactiveElementPolyfillSupport,', put: ',' },
    { from: ',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");', put: ';' },
  ],
  'lit-element/lit-element.js': [
    { from: ',s.litElementHydrateSupport?.({LitElement:i});', put: ';' },
    { from: 'this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', put: '' },
    // The element has a root of its own; it has no directives that must know of its connection.
    { from: 'createRenderRoot(){const t=super', upTo: 'update(t){const r=this.render()', put: '' },
    { from: 'connectedCallback(){super.connectedCallback()', upTo: 'render(){return r}', put: '' },
    { from: 'const o=s.litElementPolyfillSupport;o?.({LitElement:i});', put: '' },
    { from: '(s.litElementVersions??=[]).push("4.2.2");', put: '' },
  ],
  // The session client sets `retry: 0`, `timeout: false`, `throwHttpErrors: false` and a `fetch`, passes a string URL, its own
  // signal and a string body, and reads the response itself: it uses no hooks, no prefix, no progress, no query, no timeout,
  // no methods but `get` and `post`, and no shortcuts such as `.json()`.
  'ky/distribution/index.js': [{ from: 'ky.extend = ', upTo: 'return ky;', put: '' }],
  'ky/distribution/core/constants.js': [
    { from: 'export const supportsRequestStreams = (() => {', upTo: 'export const supportsAbortController', put: '' },
    { from: "'get', 'post', 'put', 'patch', 'head', 'delete'", put: "'get', 'post'" },
  ],
  'ky/distribution/utils/merge.js': [
    { from: 'for (const source of sources) {\n        if ((', upTo: 'return deepMerge({}, ...sources);', put: '' },
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
    { from: 'if (isObject(source.hooks)) {', upTo: 'if (isObject(source.headers)) {', put: '' },
  ],
  'ky/distribution/core/Ky.js': [
    { from: 'supportsResponseStreams, supportsRequestStreams, }', put: 'supportsResponseStreams }' },
    { from: 'hooks: mergeHooks({', upTo: 'method: normalizeRequestMethod', put: '' },
    {
      // No `Request` objects: MooTools replaces the global of that name by its own class.
      from: '// eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing\n            prefixUrl',
      upTo: 'if (this._options.searchParams) {',
      put: '};\n        ',
    },
    { from: "if (typeof ky._options.timeout === 'number'", upTo: '// Delay the fetch', put: '' },
    {
      from: 'let response = await ky._fetch();',
      upTo: 'return response;\n        };',
      put: 'const response = await ky._fetch();',
    },
    {
      from: 'const isRetriableMethod =',
      upTo: '_input;\n    _options;',
      put: 'return function_();\n    }\n    ',
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

/** A Rollup plugin that makes these changes. */
export function trimDependencies() {
  return {
    name: 'trim-dependencies',
    transform(code, id) {
      const file = Object.keys(CHANGES).find((name) => id.endsWith(`/node_modules/${name}`));
      if (file === undefined) return null;
      return { code: CHANGES[file].reduce((text, change) => changed(text, change, file), code), map: null };
    },
  };
}

function changed(text, { from, upTo, put }, file) {
  const start = indexOfOnly(text, from, file);
  const end = upTo === undefined ? start + from.length : indexOfOnly(text, upTo, file);
  if (end <= start) throw new Error(`${file} has changed: "${upTo}" is before "${from}".`);
  return text.slice(0, start) + put + text.slice(end);
}

function indexOfOnly(text, part, file) {
  const count = text.split(part).length - 1;
  if (count !== 1)
    throw new Error(`${file} has changed: "${part}" occurs ${count} times. Adapt tools/trim-dependencies.mjs.`);
  return text.indexOf(part);
}
