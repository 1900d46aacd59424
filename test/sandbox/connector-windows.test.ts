import assert from 'node:assert/strict';
import { createWindow, createWindows } from '../../sandbox/connector/window.ts';

const second = 1000;

describe('a window over what was let through', () => {
  it('is open until the count is reached, and again when the first one leaves it', () => {
    const window = createWindow([{ count: 2, withinMs: second }]);
    window.note(0);
    assert.equal(window.waitMs(400), 0);
    window.note(400);
    assert.equal(window.waitMs(400), 600);
    assert.equal(window.waitMs(999), 1);
    assert.equal(window.waitMs(1000), 0);
    window.note(1000);
    assert.equal(window.waitMs(1000), 400);
  });

  it('asks for the longest wait of its limits', () => {
    const window = createWindow([
      { count: 1, withinMs: second },
      { count: 2, withinMs: 10 * second },
    ]);
    window.note(0);
    assert.equal(window.waitMs(300), 700);
    window.note(1000);
    assert.equal(window.waitMs(1300), 8700);
    assert.equal(window.waitMs(10_000), 0);
  });

  it('is never passed by more than its limits, whatever comes: held against a plain count', () => {
    const limits = [
      { count: 7, withinMs: second },
      { count: 60, withinMs: 30 * second },
    ];
    const window = createWindow(limits);
    const passed: number[] = [];
    // Gaps of 1 to 420 ms, some bursts among them, from a sequence that is the same each time.
    for (let step = 0, now = 0; step < 5000; step += 1) {
      now += step % 9 === 0 ? (step * 7919) % 4000 : (step * 104_729) % 421;
      const fits = limits.every(
        ({ count, withinMs }) => passed.filter((at) => now - at < withinMs).length < count,
      );
      assert.equal(window.waitMs(now) === 0, fits, `step ${step}`);
      if (!fits) continue;
      window.note(now);
      passed.push(now);
    }
    assert.ok(passed.length > 500 && passed.length < 5000);
  });

  it('is idle when all it holds has left it', () => {
    const window = createWindow([{ count: 2, withinMs: second }]);
    assert.ok(window.isIdle(0));
    window.note(0);
    assert.ok(!window.isIdle(999));
    assert.ok(window.isIdle(1000));
  });
});

describe('the windows of many', () => {
  it('are each one of their own, and gone when they are idle', () => {
    const limits = [{ count: 1, withinMs: second }];
    const windows = createWindows();
    for (let chat = 0; chat < 10_000; chat += 1) windows.of(`chat ${chat}`, limits, 0).note(0);
    assert.equal(windows.size(), 10_000);
    assert.equal(windows.of('chat 7', limits, 500).waitMs(500), 500);
    // The first one goes on; what came after it and stopped does not stay for that.
    windows.of('chat 0', limits, 1000).note(1000);
    assert.equal(windows.size(), 1);
    windows.of('new', limits, 1500).note(1500);
    windows.of('chat 0', limits, 1900).note(1900);
    windows.of('newer', limits, 2500).note(2500);
    assert.equal(windows.size(), 2);
    assert.equal(windows.of('chat 7', limits, 2500).waitMs(2500), 0);
  });
});
