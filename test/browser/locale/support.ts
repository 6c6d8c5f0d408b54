// A small element that speaks the language around it.
import { html, LitElement } from 'lit';
import { LocalizeController } from '../../../src/locale/localize-controller.js';
import { languages } from '../support/languages.js';
import { settled } from '../support/manual-clock.js';
import { until } from '../support/mount.js';

export class SpeakingElement extends LitElement {
  preferred = '';
  renders = 0;
  readonly localize = new LocalizeController(this, () => this.preferred);

  override render() {
    this.renders += 1;
    const { strings, tag } = this.localize.value;
    return html`${strings.total} ${tag}`;
  }

  get text(): string {
    return this.renderRoot.textContent;
  }
}
customElements.define('test-speaking-element', SpeakingElement);

/** Waits until an element says a text. */
export async function speaks(element: SpeakingElement, text: string): Promise<void> {
  await until(() => element.text === text, `${element.text} becomes ${text}`);
}

/** Waits until all language files of these tests are loaded, and their texts rendered. */
export async function spoken(element: SpeakingElement): Promise<void> {
  await Promise.all(['zh-TW', 'zh-CN', 'ar'].map((tag) => languages.load(tag)));
  await settled();
  await element.updateComplete;
}

export async function shown(preferred: string): Promise<SpeakingElement> {
  const element = new SpeakingElement();
  element.preferred = preferred;
  document.body.append(element);
  await element.updateComplete;
  return element;
}
