//! Per-subtree state of apps

use web_sys::{Element, EventTarget as HtmlEventTarget};

/// Data kept per controlled subtree. [Portal] and [AppHandle] serve as
/// hosts. Two controlled subtrees should never overlap.
///
/// Without delegation of events there is nothing to keep.
///
/// [Portal]: super::bportal::BPortal
/// [AppHandle]: super::app_handle::AppHandle
#[derive(Debug, Clone)]
pub struct BSubtree;

impl BSubtree {
    /// Create a bundle root at the specified host element
    pub fn create_root(_host_element: &HtmlEventTarget) -> Self {
        BSubtree
    }

    /// Create a bundle root at the specified host element, that is logically
    /// mounted under the specified element in this tree.
    pub fn create_subroot(&self, _mount_point: Element, _host_element: &HtmlEventTarget) -> Self {
        BSubtree
    }
}
