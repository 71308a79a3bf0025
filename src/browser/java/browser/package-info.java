/**
 * What the page of a report does in a real browser: Chromium, driven by Selenium. Pages are made by
 * the start script, as users make them; screenshots are left in {@code target/screenshots}.
 */
package browser;
