// A page whose own classes are called like the browser's: every script on the page sees these instead.
class Node {}
class Element {}
class Event {}
class Text {}
class Range {}
