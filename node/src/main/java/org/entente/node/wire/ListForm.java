package org.entente.node.wire;

import java.util.Arrays;
import java.util.List;

record ListForm(Form item) implements Form {
  @Override
  public Object read(Json json, Reading reading) {
    if (!(json instanceof Json.Items list)) {
      throw reading.problem("wrong-type", "list", "is not a list");
    }
    Json[] items = list.items();
    Object[] values = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      reading.enter(i);
      values[i] = item.read(items[i], reading);
      reading.leave();
    }
    return List.copyOf(Arrays.asList(values));
  }

  @Override
  public Object readCanonical(CanonicalCursor cursor, Reading reading) {
    cursor.expect('[');
    if (cursor.passed(']')) {
      return List.of();
    }
    Object[] values = new Object[8];
    int count = 0;
    do {
      if (count == values.length) {
        values = Arrays.copyOf(values, 2 * count);
      }
      reading.enter(count);
      values[count] = item.readCanonical(cursor, reading);
      reading.leave();
      count++;
    } while (cursor.passed(','));
    cursor.expect(']');
    return List.of(Arrays.copyOf(values, count));
  }
}
