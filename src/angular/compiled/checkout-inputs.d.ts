import type { PayfectCheckout } from 'payfect-checkout';
import * as i0 from "@angular/core";
type Settings = PayfectCheckout;
/** Passes each input on to the element as a property, so it has all of them before its first update. */
export declare abstract class CheckoutInputs {
    #private;
    set sessionId(value: Settings['sessionId']);
    set proxyUrl(value: Settings['proxyUrl']);
    set locale(value: Settings['locale']);
    set target(value: Settings['target']);
    set autoRedirect(value: Settings['autoRedirect']);
    set noImages(value: Settings['noImages']);
    set paymentHosts(value: Settings['paymentHosts']);
    set headers(value: Settings['headers']);
    set initialSession(value: Settings['initialSession']);
    set items(value: Settings['items']);
    set icons(value: Settings['icons']);
    set strings(value: Settings['strings']);
    set layout(value: Settings['layout']);
    set summary(value: Settings['summary']);
    set method(value: Settings['method']);
    set currency(value: Settings['currency']);
    set network(value: Settings['network']);
    /** In the browser only: a server renders the tag and its content. */
    protected define(tag: string, element: CustomElementConstructor): void;
    static ɵfac: i0.ɵɵFactoryDeclaration<CheckoutInputs, never>;
    static ɵdir: i0.ɵɵDirectiveDeclaration<CheckoutInputs, never, never, { "sessionId": { "alias": "sessionId"; "required": false; }; "proxyUrl": { "alias": "proxyUrl"; "required": false; }; "locale": { "alias": "locale"; "required": false; }; "target": { "alias": "target"; "required": false; }; "autoRedirect": { "alias": "autoRedirect"; "required": false; }; "noImages": { "alias": "noImages"; "required": false; }; "paymentHosts": { "alias": "paymentHosts"; "required": false; }; "headers": { "alias": "headers"; "required": false; }; "initialSession": { "alias": "initialSession"; "required": false; }; "items": { "alias": "items"; "required": false; }; "icons": { "alias": "icons"; "required": false; }; "strings": { "alias": "strings"; "required": false; }; "layout": { "alias": "layout"; "required": false; }; "summary": { "alias": "summary"; "required": false; }; "method": { "alias": "method"; "required": false; }; "currency": { "alias": "currency"; "required": false; }; "network": { "alias": "network"; "required": false; }; }, {}, never, never, true, never>;
}
export {};
