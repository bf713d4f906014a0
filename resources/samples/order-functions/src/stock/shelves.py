SHELVES = {
    "lamp": {"place": "A3", "count": 40, "kilos": 1.2},
    "desk": {"place": "D1", "count": 5, "kilos": 31.0},
    "chair": {"place": "C2", "count": 18, "kilos": 6.4},
}
