package org.entente.space;

import java.util.Arrays;

/// A growing array of ints.
final class IntBag {
  int[] ints;
  int size;

  IntBag(int capacity) {
    ints = new int[capacity];
  }

  void add(int value) {
    if (size == ints.length) {
      ints = Arrays.copyOf(ints, Math.max(16, size + (size >> 1)));
    }
    ints[size++] = value;
  }

  void reserve(int more) {
    if (size + more > ints.length) {
      ints = Arrays.copyOf(ints, Math.max(size + more, size + (size >> 1)));
    }
  }

  void addAll(int[] from, int start, int end) {
    int length = end - start;
    if (size + length > ints.length) {
      ints = Arrays.copyOf(ints, Math.max(size + length, size + (size >> 1)));
    }
    System.arraycopy(from, start, ints, size, length);
    size += length;
  }

  int[] toArray() {
    return Arrays.copyOf(ints, size);
  }
}
