/** The element finds out itself whether there are style sheets to adopt. */
export const CSS_TAG_CHANGES = [{ from: 't.ShadowRoot&&(void 0===t.ShadyCSS', upTo: ',s=Symbol()', put: '!0' }];

export const REACTIVE_ELEMENT_CHANGES = [
  // The element creates its root, and adopts its style sheets, itself, again in each document.
  { from: 'this.elementStyles=this.finalizeStyles(this.styles)', put: '' },
  { from: 'static finalizeStyles(', upTo: 'static _$Eu(', put: '' },
  { from: 'createRenderRoot(){', upTo: 'connectedCallback(){this.renderRoot', put: '' },
  { from: 'y.elementStyles=[],y.shadowRootOptions={mode:"open"},', put: '' },
  // Each property has options, and each with an attribute a converter that is a function. None is reflected or has a default
  // of Lit's kind, one with an accessor of its own needs no update for its first value, and there are no decorators.
  { from: ',c=a.trustedTypes,l=c?c.emptyScript:""', put: '' },
  { from: ',u={toAttribute(t,s){switch(s){', upTo: ',f=(t,s)=>', put: ',u=0' },
  { from: ',b={attribute:', upTo: ';Symbol.metadata??=', put: '' },
  { from: 'Symbol.metadata??=', upTo: 'class y extends HTMLElement', put: '' },
  { from: 'static addInitializer(', upTo: 'static get observedAttributes', put: '' },
  { from: ',getOwnPropertySymbols:o', put: '' },
  { from: 's=[...r(t),...o(t)];for(const i of s)', put: 's=r(t);for(const i of s)' },
  { from: 'createProperty(t,s=b){if(s.state&&(s.attribute=!1),', put: 'createProperty(t,s){' },
  { from: ',this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0)', put: '' },
  { from: ',!s.noAccessor){const i=Symbol()', put: ';const i=Symbol()' },
  { from: 'void 0!==h&&e(this.prototype,t,h)}', put: 'e(this.prototype,t,h)' },
  { from: 'elementProperties.get(t)??b', put: 'elementProperties.get(t)' },
  { from: ':"string"==typeof t?t.toLowerCase():void 0', put: ':t.toLowerCase()' },
  { from: ',void 0!==t.l&&(this.l=[...t.l])', put: '' },
  { from: 'const t=this[Symbol.metadata];', upTo: 'this._$Eh=new Map;for(', put: '' },
  { from: ',this.constructor.l?.forEach(t=>t(this))', put: '' },
  { from: ',this._$Em=null,this._$Ev()', put: ',this._$Ev()' },
  { from: '_$ET(t,s){', upTo: '_$AK(t,s){', put: '' },
  {
    from: '_$AK(t,s){',
    upTo: 'requestUpdate(t,s,i',
    put: '_$AK(t,s){const i=this.constructor,e=i._$Eh.get(t);void 0!==e&&(this[e]=i.getPropertyOptions(e).converter(s))}',
  },
  {
    from: 's,i,e=!1,h){if(void 0!==t){const r=this.constructor;',
    put: 's,i){if(void 0!==t){const r=this.constructor,h=this[t];',
  },
  { from: '!1===e&&(h=this[t]),', put: '' },
  { from: '||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', put: '' },
  {
    from: 'C(t,s,{useDefault:i',
    upTo: 'async _$EP(){',
    put: 'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
  },
  { from: 'const t=this.constructor.elementProperties;if(t.size>0)', upTo: '}let t=!1;const s=this._$AL', put: '' },
  { from: 'this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', put: '' },
  // What our elements neither call nor override.
  { from: 'removeController(t){', upTo: '_$E_(){const t=new Map', put: '' },
  { from: 'const t=this.scheduleUpdate();return null!=t&&await t,', put: 'return this.performUpdate(),' },
  { from: 'scheduleUpdate(){return this.performUpdate()}', put: '' },
  { from: 'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(', put: 'const s=this._$AL;try{' },
  { from: ',this.update(s)):this._$EM()}catch(s){throw t=!1,', put: ',this.update(s)}catch(s){throw ' },
  { from: 't&&this._$AE(s)', put: 'this._$AE(s)' },
  { from: 'this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t))', put: 'this.hasUpdated=!0' },
  { from: 'return this.getUpdateComplete()}getUpdateComplete(){', put: '' },
  { from: 'shouldUpdate(t){return!0}', put: '' },
  { from: 'firstUpdated(t){}', put: '' },
  { from: ',p=a.reactiveElementPolyfillSupport,', put: ',' },
  { from: ',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");', put: ';' },
];

export const LIT_ELEMENT_CHANGES = [
  { from: ',s.litElementHydrateSupport?.({LitElement:i});', put: ';' },
  { from: 'this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', put: '' },
  // The element has a root of its own; it has no directives that must know of its connection.
  { from: 'createRenderRoot(){const t=super', upTo: 'update(t){const r=this.render()', put: '' },
  { from: 'connectedCallback(){super.connectedCallback()', upTo: 'render(){return r}', put: '' },
  { from: ',this._$Do=void 0', put: '' },
  { from: 'this._$Do=e(r,', put: 'e(r,' },
  // Our elements have a view.
  { from: 'render(){return r}', put: '' },
  { from: 'i._$litElement$=!0,', put: '' },
  { from: 'const o=s.litElementPolyfillSupport;o?.({LitElement:i});', put: '' },
  { from: '(s.litElementVersions??=[]).push("4.2.2");', put: '' },
];
