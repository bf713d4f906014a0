"""Looks into the stock, and packs."""
import os

from shelves import SHELVES


class OutOfStock(Exception):
    pass


def handler(event, context):
    if event["action"] == "look":
        return look(event["items"])
    return pack(event["item"])


def look(items):
    missing = [item["sku"] for item in items if SHELVES.get(item["sku"], {}).get("count", 0) < item["count"]]
    if missing:
        raise OutOfStock(", ".join(missing))
    print(f"all of {len(items)} kinds are there")
    return {"warehouse": os.environ["WAREHOUSE"]}


def pack(item):
    shelf = SHELVES[item["sku"]]
    print(f"{item['count']} x {item['sku']} from shelf {shelf['place']}")
    return {"sku": item["sku"], "shelf": shelf["place"], "kilos": round(item["count"] * shelf["kilos"], 1)}
