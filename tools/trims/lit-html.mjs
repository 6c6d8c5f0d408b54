import { parseTemplate } from './parse-template.mjs';

/** What our templates do not use of lit-html, whose parts a page's own templates (`icons`) then cannot use either. */
export const LIT_HTML_CHANGES = [
  {
    // A page that enforces Trusted Types lists policies by name, and each can be created once: two copies of Lit would
    // both create `lit-html`, and the second to load would throw. If our policy is refused and so is plain markup,
    // nothing can be rendered, and the page's fallback link stays. Most pages that refuse a policy enforce nothing. A second
    // copy of the script is refused the policy, too, but renders nothing: src/define.ts reports it.
    from: 'e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0',
    put: 'e=(()=>{try{return s?.createPolicy("payfect-checkout",{createHTML:t=>t})}catch(t){try{customElements.get("payfect-checkout")||(document.createElement("p").innerHTML="<b>")}catch{console.error("<payfect-checkout> needs the Content-Security-Policy to list: trusted-types payfect-checkout");throw t}}})()',
  },
  // Nothing of ours is rendered before something else.
  { from: 'const e=s?.renderBefore??i;', put: 'const e=i;' },
  { from: 'const t=s?.renderBefore??null;', put: '' },
  { from: '=new k(i.insertBefore(c(),t),t,void 0,s??{})', put: '=new k(i.appendChild(c()),null,void 0,s)' },
  // Our templates have no directives, no MathML, no expressions for a tag, on an element itself, in a comment, or in the text of a
  // `<script>`, `<style>`, `<textarea>` or `<title>`. They belong to the page's document, and are not compiled.
  { from: 'if(i===E)return i;let h=void 0!==e?', upTo: 'class R{constructor(t,i){', put: 'return i}' },
  { from: 'h="$lit$",o=', upTo: 'l=document', put: '' },
  { from: ',f="[ \\t\\n\\f\\r]",', upTo: ',x=t=>(i,...s)', put: '' },
  { from: 'const N=(t,i)=>{', upTo: 'class S{', put: `const N=${parseTemplate};` },
  {
    from: 'let r;this.parts=[];let l=0,a=0;',
    upTo: 'static createElement',
    put: `const decoded = (text) =>
        text.includes('&') ? S.createElement(V(t, text.replaceAll('<', '&lt;'))).content.textContent : text;
      const { markup, parts } = N(t, decoded);
      for (const part of parts) part.ctor = { '.': I, '?': L, '@': z, '': H }[part.sign];
      this.parts = parts;
      this.el = S.createElement(V(t, i === 2 ? \`<svg>\${markup}</svg>\` : markup));
      if (i === 2) this.el.content.firstChild.replaceWith(...this.el.content.firstChild.childNodes);
    }`,
  },
  { from: '1===r.type?i=new r.ctor', upTo: '(h,r.name,r.strings,this,t)', put: 'i=new r.ctor' },
  { from: ':6===r.type&&(i=new Z(h,this,t))', put: '' },
  // Our lists are arrays.
  { from: 'd=t=>u(t)||"function"==typeof t?.[Symbol.iterator]', put: 'd=u' },
  { from: '(t?.creationScope??l).importNode', put: 'l.importNode' },
  { from: 'for(const s of this._$AV)void 0!==s&&(', put: 'for(const s of this._$AV)(' },
  { from: '"number"==typeof s?this._$AC(t):(void 0===s.el&&(', upTo: ';if(this._$AH?._$AD', put: 'this._$AC(t)' },
  // Only a directive would want to know its part, and whether that is connected, or mean "no change".
  { from: 'class k{get _$AU(){return this._$AM?._$AU??this._$Cv}', put: 'class k{' },
  { from: ',this._$Cv=e?.isConnected??!0}', put: '}' },
  { from: 'for(this._$AP?.(!1,!0,s);', put: 'for(;' },
  { from: 'setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', put: '' },
  { from: 'get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', put: '' },
  { from: 'get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', put: '' },
  { from: 'get parentNode(){let t=this._$AA.parentNode', upTo: '_$AI(t,i=this){t=M(this,t,i),', put: '' },
  { from: '_$AI(t,i=this){t=M(this,t,i),', put: '_$AI(t){' },
  { from: 't!==this._$AH&&t!==E&&this._(t)', put: 't!==this._$AH&&this._(t)' },
  { from: '_$AI(t,i=this,s,e){const h=this.strings', put: '_$AI(t,i,s){const h=this.strings' },
  { from: 't=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,', put: 'o=!a(t)||t!==this._$AH,' },
  { from: 'r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', put: 'r=e[s+n],' },
  { from: 'o&&!e&&this.j(t)', put: 'o&&this.j(t)' },
  { from: 'this._$AN=void 0,this._$AD=t,this._$AM=i', put: 'this._$AD=t' },
  { from: 'this.type=2,this._$AH=A,this._$AN=void 0,', put: 'this._$AH=A,' },
  { from: 'this._$AB=i,this._$AM=s,', put: 'this._$AB=i,' },
  { from: 'this.type=1,this._$AH=A,this._$AN=void 0,', put: 'this._$AH=A,' },
  { from: 'this.name=i,this._$AM=e,', put: 'this.name=i,' },
  { from: 'constructor(){super(...arguments),this.type=3}', put: '' },
  { from: 'constructor(){super(...arguments),this.type=4}', put: '' },
  { from: 'constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', put: '' },
  // Our listeners are functions without options.
  { from: '_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;', put: '_$AI(t){t??=A;' },
  { from: ',e=t===A&&s!==A||t.capture!==s.capture', upTo: 'e&&this.element.removeEventListener', put: ';' },
  { from: 'e&&this.element.removeEventListener', put: 't===A&&s!==A&&this.element.removeEventListener' },
  { from: 'h&&this.element.addEventListener', put: 't!==A&&s===A&&this.element.addEventListener' },
  { from: '"function"==typeof this._$AH?this._$AH.call(', put: 'this._$AH.call(' },
  { from: ',t):this._$AH.handleEvent(t)', put: ',t)' },
  // Polyfills that no supported browser needs.
  { from: 'const s=i(t).nextSibling;i(t).remove()', put: 'const s=t.nextSibling;t.remove()' },
  { from: 'const j={M:h,', upTo: 'const D=(t,i,s)', put: '' },
  { from: 'j as _$LH,', put: '' },
];
