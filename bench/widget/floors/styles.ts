/** The card of both floors: the same boxes as the checkout's, with few rules. */
export const STYLES = `
:host { display: block; font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; }
.card { max-width: 440px; margin: auto; padding: 24px; border: 1px solid #ddd; border-radius: 16px; background: #fff; }
header, li, .total, .option { display: flex; align-items: center; gap: 12px; }
h2 { font-size: 16px; margin: 0; }
.mark { width: 36px; height: 36px; border-radius: 50%; background: #eef; display: grid; place-items: center; flex: none; }
.amount { font-size: 36px; font-weight: 600; margin: 16px 0 0; }
.muted { color: #666; font-size: 14px; margin: 0; display: block; }
ul { list-style: none; padding: 0; margin: 16px 0; }
li { padding: 8px 0; }
li > div, .option > span { flex: 1; }
.total { justify-content: space-between; font-weight: 600; border-top: 1px solid #ddd; padding-top: 12px; }
fieldset { border: 0; padding: 0; margin: 16px 0; }
legend { font-weight: 600; margin-bottom: 8px; }
.option { border: 1px solid #ccc; border-radius: 10px; padding: 12px; margin-top: 8px; min-height: 24px; }
.option:has(:checked) { border-color: #3050e0; background: #f2f5ff; }
a { display: block; text-align: center; padding: 14px; border-radius: 10px; background: #3050e0; color: #fff; }
`;
